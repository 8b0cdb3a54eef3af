import type { Child } from 'hono/jsx'

/** What was typed, by field name, to show it again. */
export type FormValues = Record<string, string>

/** What is wrong, by field name, in the order of the fields. An empty name speaks of the whole form. */
export type FormErrors = Record<string, string>

type Text = {
  name: string
  label: string
  values: FormValues
  errors: FormErrors
  hint?: string
  type?: 'text' | 'email' | 'tel'
  autocomplete?: string
  inputmode?: 'numeric' | 'text' | 'email' | 'tel'
  maxlength?: number
  optional?: boolean
  capitalize?: 'off' | 'words' | 'characters'
}

/** A labelled text field with its hint and its error, both tied to it for screen readers. */
export function TextField({ name, label, values, errors, hint, optional, ...rest }: Text) {
  const { type = 'text', autocomplete = 'off', inputmode, maxlength = 200, capitalize } = rest
  return (
    <FieldFrame name={name} label={label} hint={hint} error={errors[name]} optional={optional}>
      <input
        id={`field-${name}`}
        name={name}
        type={type}
        value={values[name] ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        autocapitalize={capitalize}
        spellcheck={false}
        {...described(name, hint, errors[name])}
      />
    </FieldFrame>
  )
}

type Select = {
  name: string
  label: string
  values: FormValues
  errors: FormErrors
  options: readonly (readonly [value: string, says: string])[]
  autocomplete?: string
  hint?: string
}

/** A labelled list to choose from; the first entry asks for a choice and is none. */
export function SelectField({ name, label, values, errors, options, autocomplete, hint }: Select) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={errors[name]}>
      <select
        id={`field-${name}`}
        name={name}
        autocomplete={autocomplete}
        {...described(name, hint, errors[name])}
      >
        <option value="">Choose…</option>
        {options.map(([value, says]) => (
          <option key={value} value={value} selected={values[name] === value}>
            {says}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type Framed = {
  name: string
  label: string
  hint: string | undefined
  error: string | undefined
  optional?: boolean | undefined
  children?: Child
}

/** Label, hint and error around any one control with the id `field-<name>`. */
export function FieldFrame({ name, label, hint, error, optional, children }: Framed) {
  return (
    <div class="field">
      <label for={`field-${name}`}>
        {label} {optional && <span class="optional">(optional)</span>}
      </label>
      {hint && (
        <span class="hint" id={`hint-${name}`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="wrong" id={`wrong-${name}`}>
          {error}
        </span>
      )}
      {children}
    </div>
  )
}

/** The attributes that tie a control to its hint and its error. */
export function described(name: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `hint-${name}`, error && `wrong-${name}`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

/** A box to tick, with its label beside it. */
export function TickBox(props: { name: string; label: string; errors: FormErrors }) {
  const { name, label, errors } = props
  return (
    <div class="field">
      {errors[name] && (
        <span class="wrong" id={`wrong-${name}`}>
          {errors[name]}
        </span>
      )}
      <label class="choice">
        <input
          id={`field-${name}`}
          name={name}
          type="checkbox"
          value="yes"
          {...described(name, undefined, errors[name])}
        />
        <span class="name">{label}</span>
      </label>
    </div>
  )
}
