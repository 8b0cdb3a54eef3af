import type { Child } from 'hono/jsx'
import type { Translator } from './words/translator'

/** Form values by field name. */
export type FormValues = Record<string, string>

/** Error messages by field name, in the order of the fields. The empty name stands for the whole form. */
export type FormErrors = Record<string, string>

type TextFieldProps = {
  t: Translator
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

/** A text field with label, hint and error. */
export function TextField({
  t,
  name,
  label,
  values,
  errors,
  hint,
  optional,
  ...rest
}: TextFieldProps) {
  const { type = 'text', autocomplete = 'off', inputmode, maxlength = 200, capitalize } = rest
  return (
    <FieldFrame {...{ t, name, label, hint, optional }} error={errors[name]}>
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
        {...describedBy(name, hint, errors[name])}
      />
    </FieldFrame>
  )
}

type SelectFieldProps = {
  t: Translator
  name: string
  label: string
  values: FormValues
  errors: FormErrors
  options: readonly (readonly [value: string, label: string])[]
  autocomplete?: string
  hint?: string
}

/** A select field with label, hint and error. Nothing is selected at first. */
export function SelectField({
  t,
  name,
  label,
  values,
  errors,
  options,
  autocomplete,
  hint,
}: SelectFieldProps) {
  return (
    <FieldFrame {...{ t, name, label, hint }} error={errors[name]}>
      <select
        id={`field-${name}`}
        name={name}
        autocomplete={autocomplete}
        {...describedBy(name, hint, errors[name])}
      >
        <option value="">{t('page.choose')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={values[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type FieldFrameProps = {
  t: Translator
  name: string
  label: string
  hint: string | undefined
  error: string | undefined
  optional?: boolean | undefined
  children?: Child
}

/** Label, hint and error of a control with the id `field-<name>`. */
export function FieldFrame({ t, name, label, hint, error, optional, children }: FieldFrameProps) {
  return (
    <div class="field">
      <label for={`field-${name}`}>
        {label} {optional && <span class="optional">{t('page.optional')}</span>}
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

/** Returns the ARIA attributes that connect a control to its hint and error. */
export function describedBy(name: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `hint-${name}`, error && `wrong-${name}`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

/** A checkbox with its label. */
export function Checkbox(props: { name: string; label: string; errors: FormErrors }) {
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
          {...describedBy(name, undefined, errors[name])}
        />
        <span class="name">{label}</span>
      </label>
    </div>
  )
}
