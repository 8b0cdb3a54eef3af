'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/field'

/** Asks for the full name that a plan requires. Keeps what was typed when the order was refused. */
export function NameField({ words }: { words: Record<'label' | 'hint', string> }) {
  const [name, setName] = useState('')
  return (
    <div className="pb-3 sm:w-80">
      <TextField
        name="fullName"
        label={words.label}
        hint={words.hint}
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </div>
  )
}
