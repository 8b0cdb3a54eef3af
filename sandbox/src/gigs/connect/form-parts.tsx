import type { Child } from 'hono/jsx'
import { ArrowIcon, StopIcon, TickIcon } from './icons'
import type { FormErrors } from './fields'

/** A form that posts back to its own page. The server alone judges, so that every error reads the same. */
export function StepForm({ children }: { children?: Child }) {
  return (
    <form method="post" class="form" novalidate>
      {children}
    </form>
  )
}

/** What is wrong with a form, in one place above it, each line leading to its field. */
export function ProblemSummary({ errors }: { errors: FormErrors }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <section class="error" role="alert" aria-labelledby="error" tabindex={-1} autofocus>
      <h2 id="error">{entries[0]?.[0] === '' ? 'That did not work' : 'Please check this'}</h2>
      <ul>
        {entries.map(([name, says]) => (
          <li key={name}>{name === '' ? says : <a href={`#field-${name}`}>{says}</a>}</li>
        ))}
      </ul>
    </section>
  )
}

/** A link in running text. */
export function TextLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p class="small">
      <a href={href}>{children}</a>
    </p>
  )
}

type Look = 'quiet' | 'danger'

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

type Option = { value: string; name: string; says?: string | undefined; price?: string | undefined }

/** One choice of several; keyboard and screen reader see plain radio buttons. */
export function Choices(props: {
  name: string
  legend: string
  options: readonly Option[]
  chosen: string | undefined
  errors: FormErrors
  /** False for every group but the first of one name, which the error speaks of. */
  isFirst?: boolean
}) {
  const { name, options, chosen, errors } = props
  const { isFirst = true } = props
  const wrong = isFirst ? errors[name] : undefined
  return (
    <fieldset class="field" aria-describedby={wrong ? `wrong-${name}` : undefined}>
      <legend>{props.legend}</legend>
      {wrong && (
        <span class="wrong" id={`wrong-${name}`}>
          {wrong}
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
            {option.says && <span class="says">{option.says}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Where a customer is in a trip of several steps; steps already done lead back. */
export function Steps({ steps, at }: { steps: readonly StepLink[]; at: string }) {
  if (steps.length < 2) return null
  const current = steps.findIndex((step) => step.name === at)
  return (
    <nav aria-label="Progress">
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={step.name} aria-current={index === current ? 'step' : undefined}>
            {index < current ? <a href={step.name}>{step.says}</a> : step.says}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type StepLink = { name: string; says: string }

export function Mark({ bad }: { bad?: boolean }) {
  return (
    <span class="tick" data-tone={bad ? 'bad' : 'good'} aria-hidden="true">
      {bad ? <StopIcon /> : <TickIcon />}
    </span>
  )
}

/** A list row that leads to a page of its own. */
export function RowLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="row" href={href}>
      {children}
      <ArrowIcon />
    </a>
  )
}

/** Leaves without having done anything more, like the Close control above. */
export function LeaveButton({ children }: { children?: Child }) {
  return (
    <form method="post" action="leave">
      <button class="button" data-look="quiet" name="status" value="user_aborted">
        {children}
      </button>
    </form>
  )
}
