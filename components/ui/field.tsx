import type { ComponentProps, ReactNode } from 'react'

type ControlProps = {
  id: string
  name: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  render: (props: ControlProps) => ReactNode
}

const CONTROL_CLASSES =
  'min-h-11 w-full rounded-control border bg-card px-3.5 text-base text-foreground ' +
  'placeholder:text-muted-foreground transition-colors aria-invalid:border-destructive border-input'

// Links the hint and the error to the control for assistive technology.
function Field({ name, label, hint, error, render }: FieldProps) {
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
        className: CONTROL_CLASSES,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={errorId} role="alert" className="text-sm font-medium text-destructive">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-sm text-muted-foreground">
          {hint}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'render'> &
  Omit<ComponentProps<'input'>, keyof ControlProps | 'children'>

/** Renders a labeled text input. All other props go to the `input` element. */
export function TextField({ name, label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field {...{ name, label, hint, error }} render={(props) => <input {...input} {...props} />} />
  )
}

type Option = { value: string; label: string }
type SelectFieldProps = Omit<FieldProps, 'render'> & {
  options: Option[]
  selected: string
  autoComplete?: string
}

/** Renders a labeled select. */
export function SelectField({ options, selected, autoComplete, ...field }: SelectFieldProps) {
  return (
    <Field
      {...field}
      render={(props) => (
        // React resets a select to its first default after an action. A new key makes a new element.
        <select {...props} key={selected} defaultValue={selected} autoComplete={autoComplete}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  )
}
