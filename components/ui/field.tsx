import type { ReactNode } from 'react'

type Control = {
  id: string
  name: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

type Props = {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  render: (props: Control) => ReactNode
}

const look =
  'min-h-11 w-full rounded-control border bg-surface px-3.5 text-base text-ink ' +
  'placeholder:text-soft transition-colors aria-invalid:border-alarm border-edge'

/** One labelled control with its hint and its error, tied together for whoever cannot see them. */
export function Field({ name, label, hint, error, render }: Props) {
  const hintId = hint && `${name}-hint`
  const errorId = error && `${name}-error`
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
      </label>
      {render({
        id: name,
        name,
        className: look,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={errorId} role="alert" className="text-sm font-medium text-alarm">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
