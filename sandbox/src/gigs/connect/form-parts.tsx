import type { Child } from 'hono/jsx'
import { ArrowIcon, StopIcon, TickIcon } from './icons'
import type { FormErrors } from './fields'
import type { Translator } from './words/translator'

/** A form that posts to its own page. The server validates it, so that all errors look the same. */
export function StepForm({ children }: { children?: Child }) {
  return (
    <form method="post" class="form" novalidate>
      {children}
    </form>
  )
}

/** Lists the errors of a form above it, with links to the fields. */
export function ErrorSummary({ t, errors }: { t: Translator; errors: FormErrors }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <section class="error" role="alert" aria-labelledby="error" tabindex={-1} autofocus>
      <h2 id="error">{t(entries[0]?.[0] === '' ? 'page.failed' : 'page.check')}</h2>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>{name === '' ? message : <a href={`#field-${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  )
}

/** A small text link. */
export function TextLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p class="small">
      <a href={href}>{children}</a>
    </p>
  )
}

type Look = 'secondary' | 'danger'

export function Button(props: { name?: string; value?: string; look?: Look; children?: Child }) {
  return (
    <button class="button" name={props.name} value={props.value} data-look={props.look}>
      {props.children}
    </button>
  )
}

export function LinkButton(props: { href: string; look?: Look; children?: Child }) {
  return (
    <a class="button" href={props.href} data-look={props.look}>
      {props.children}
    </a>
  )
}

type Option = {
  value: string
  name: string
  description?: string | undefined
  price?: string | undefined
}

/** A group of radio buttons. */
export function Choices(props: {
  name: string
  legend: string
  options: readonly Option[]
  chosen: string | undefined
  errors: FormErrors
  /** False for all but the first group with the same name. The first one shows the error. */
  isFirst?: boolean
}) {
  const { name, options, chosen, errors, isFirst = true } = props
  const error = isFirst ? errors[name] : undefined
  return (
    <fieldset class="field" aria-describedby={error ? `wrong-${name}` : undefined}>
      <legend>{props.legend}</legend>
      {error && (
        <span class="wrong" id={`wrong-${name}`}>
          {error}
        </span>
      )}
      <div class="choices">
        {options.map((option, index) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              id={isFirst && index === 0 ? `field-${name}` : undefined}
              checked={option.value === chosen}
            />
            <span class="name">{option.name}</span>
            {option.price && <span class="num">{option.price}</span>}
            {option.description && <span class="description">{option.description}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Shows the current step. Earlier steps are links. */
export function Steps({ t, steps, at }: { t: Translator; steps: readonly StepLink[]; at: string }) {
  if (steps.length < 2) return null
  const current = steps.findIndex((step) => step.name === at)
  return (
    <nav aria-label={t('page.progress')}>
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={step.name} aria-current={index === current ? 'step' : undefined}>
            {index < current ? <a href={step.name}>{step.label}</a> : step.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type StepLink = { name: string; label: string }

export function Mark({ bad }: { bad?: boolean }) {
  return (
    <span class="tick" data-tone={bad ? 'bad' : 'good'} aria-hidden="true">
      {bad ? <StopIcon /> : <TickIcon />}
    </span>
  )
}

/** A list row that links to another page. */
export function RowLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="row" href={href}>
      {children}
      <ArrowIcon />
    </a>
  )
}

/** Ends the session as `user_aborted`, like Close. */
export function LeaveButton({ children }: { children?: Child }) {
  return (
    <form method="post" action="leave">
      <button class="button" data-look="secondary" name="status" value="user_aborted">
        {children}
      </button>
    </form>
  )
}
