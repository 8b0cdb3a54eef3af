import type { Child } from 'hono/jsx'

/** What was typed, by field name, to show it again. */
export type Typed = Record<string, string>

/** What is wrong, by field name, in the order of the fields. An empty name speaks of the whole form. */
export type Problems = Record<string, string>

type Text = {
  name: string
  label: string
  typed: Typed
  problems: Problems
  hint?: string
  type?: 'text' | 'email' | 'tel'
  autocomplete?: string
  inputmode?: 'numeric' | 'text' | 'email' | 'tel'
  maxlength?: number
  optional?: boolean
  capitalize?: 'off' | 'words' | 'characters'
}

/** A labelled text field with its hint and its error, both tied to it for screen readers. */
export function TextField({ name, label, typed, problems, hint, optional, ...rest }: Text) {
  const { type = 'text', autocomplete = 'off', inputmode, maxlength = 200, capitalize } = rest
  return (
    <FieldFrame name={name} label={label} hint={hint} problem={problems[name]} optional={optional}>
      <input
        id={`field-${name}`}
        name={name}
        type={type}
        value={typed[name] ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        autocapitalize={capitalize}
        spellcheck={false}
        {...described(name, hint, problems[name])}
      />
    </FieldFrame>
  )
}

type Select = {
  name: string
  label: string
  typed: Typed
  problems: Problems
  options: readonly (readonly [value: string, says: string])[]
  autocomplete?: string
  hint?: string
}

/** A labelled list to choose from; the first entry asks for a choice and is none. */
export function SelectField({ name, label, typed, problems, options, autocomplete, hint }: Select) {
  return (
    <FieldFrame name={name} label={label} hint={hint} problem={problems[name]}>
      <select
        id={`field-${name}`}
        name={name}
        autocomplete={autocomplete}
        {...described(name, hint, problems[name])}
      >
        <option value="">Choose…</option>
        {options.map(([value, says]) => (
          <option key={value} value={value} selected={typed[name] === value}>
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
  problem: string | undefined
  optional?: boolean | undefined
  children?: Child
}

/** Label, hint and error around any one control with the id `field-<name>`. */
export function FieldFrame({ name, label, hint, problem, optional, children }: Framed) {
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
      {problem && (
        <span class="wrong" id={`wrong-${name}`}>
          {problem}
        </span>
      )}
      {children}
    </div>
  )
}

/** The attributes that tie a control to its hint and its error. */
export function described(name: string, hint: string | undefined, problem: string | undefined) {
  const ids = [hint && `hint-${name}`, problem && `wrong-${name}`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
  }
}

/** A box to tick, with its label beside it. */
export function TickBox(props: { name: string; label: string; problems: Problems }) {
  const { name, label, problems } = props
  return (
    <div class="field">
      {problems[name] && (
        <span class="wrong" id={`wrong-${name}`}>
          {problems[name]}
        </span>
      )}
      <label class="choice">
        <input
          id={`field-${name}`}
          name={name}
          type="checkbox"
          value="yes"
          {...described(name, undefined, problems[name])}
        />
        <span class="name">{label}</span>
      </label>
    </div>
  )
}
