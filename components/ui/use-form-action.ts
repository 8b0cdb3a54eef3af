'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useActionState, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'

type Action<State> = (previous: Awaited<State>, form: FormData) => Promise<State>

/** Why a form could not be sent: its page is older than the server, or the server was not reached. */
export type Unsent = 'outdated' | 'offline'

/**
 * A form with a server action, as `useActionState` has it, that keeps what was typed when it could not be sent:
 * after a deployment, which does not know the actions of an older page, and without a connection.
 */
export function useFormAction<State>(action: Action<State | null>) {
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  const submitted = useRef<HTMLFormElement>(null)
  // A form that is sent without JavaScript needs the action of the server itself.
  const isHydrated = useSyncExternalStore(subscribeToNothing, yes, no)

  const guarded: Action<State | null> = async (previous, form) => {
    try {
      setUnsent(null)
      return await action(previous, form)
    } catch (error) {
      const reason = reasonOf(error)
      if (!reason) throw error
      // React empties a form after its action.
      submitted.current?.addEventListener('reset', prevent, { once: true })
      setUnsent(reason)
      return previous
    }
  }

  const [state, submit] = useActionState<State | null, FormData>(
    isHydrated ? guarded : action,
    null,
  )
  const onSubmit = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    submitted.current = currentTarget
  }
  return { state, unsent, form: { action: submit, onSubmit } }
}

// A request that fails on its way rejects with a TypeError; an error of the server has a digest.
function reasonOf(error: unknown): Unsent | null {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated'
  return error instanceof TypeError && !('digest' in error) ? 'offline' : null
}

const subscribeToNothing = () => () => {}
const yes = () => true
const no = () => false
const prevent = (event: Event) => event.preventDefault()
