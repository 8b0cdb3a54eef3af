import type { ReactNode } from 'react'

type Props = { chosen: string; error: string | undefined }

const themes = [
  { value: '', label: 'Like my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** How our pages look; Connect follows where it can. */
export function ThemeField({ chosen, error }: Props): ReactNode {
  const describedBy = [error && 'theme-error', 'theme-hint'].filter(Boolean).join(' ')
  return (
    <fieldset className="grid gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-1.5 text-sm font-semibold">Appearance</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {themes.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control border border-edge px-3.5 text-sm font-medium has-checked:border-accent has-checked:bg-tint"
          >
            <input
              // As with a select: a new element keeps what was chosen over the reset after an action.
              key={chosen}
              type="radio"
              name="theme"
              value={value}
              defaultChecked={chosen === value}
              className="size-4.5 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p id="theme-error" role="alert" className="text-sm font-medium text-alarm">
          {error}
        </p>
      )}
      <p id="theme-hint" className="text-sm text-soft">
        Some pages of our network are light only.
      </p>
    </fieldset>
  )
}
