import { cache, type ComponentProps, type ReactNode } from 'react'
import { LaunchForm, type LaunchFields } from '@/components/connect/launch-form'
import { buttonClassName, type Tone } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import { useTranslator } from '@/lib/i18n/request'
import { intents, type Intent } from '@/lib/intents'
import { isSilent, type Refusal } from '@/lib/intents/refusal'

type Props = {
  intent: Intent
  account: Account
  /** The id of the intent's subject. */
  id?: string | undefined
  /** The hidden fields of the form. The default is the id under the name of the subject. */
  fields?: LaunchFields | undefined
  /** The input that decides eligibility, for a form that the user completes. The default is `fields`. */
  eligibilityInput?: LaunchFields
  /** A server action that does something else before it launches the intent. */
  action?: ComponentProps<typeof LaunchForm>['action']
  label?: string
  tone?: Tone
  /** The id of the heading that names the plan or payment of this button. */
  describedBy?: string | undefined
  /** Fields that the user fills in before the launch. */
  children?: ReactNode
}

/** The id of the notice that Gigs is unreachable. */
export const UNREACHABLE_ID = 'unreachable'

/** Returns an id that all forms of one rendered page share, so that repeated clicks create one launch. */
export const formId = cache(() => crypto.randomUUID())

/** Returns all registered intents for this kind of subject, so a new intent needs no change here. */
export const intentsFor = (subject: Intent['subject']): Intent[] =>
  Object.values(intents).filter((intent) => intent.subject === subject)

/** Checks whether an intent has a button on the page, enabled or disabled with a reason. */
export function isShown({ account, ...rest }: Pick<Props, 'intent' | 'account' | 'id' | 'fields'>) {
  const prepared = rest.intent.prepare(account, fieldsOf(rest))
  return prepared.ok || !isSilent(prepared.refusal)
}

/** Renders the button of an intent: disabled with a reason if it may not start, absent if the refusal is silent. */
export function IntentButton({ intent, account, id, tone = 'outline', ...rest }: Props) {
  const t = useTranslator()
  const { label = t(`intents.${intent.type}.button`), describedBy, children } = rest
  const fields = fieldsOf({ intent, id, ...rest })
  const prepared = intent.prepare(account, rest.eligibilityInput ?? fields)
  const refusal = prepared.ok ? null : prepared.refusal
  const words = { label, opening: t('connect.opening') }
  const form = { intent: intent.type, subject: id, fields, words, tone, describedBy }
  if (refusal && !refusalsInForm.has(refusal)) {
    return isSilent(refusal) ? null : <RefusedButton {...{ intent, id, label, refusal }} />
  }
  return (
    <LaunchForm
      {...form}
      action={rest.action}
      formId={formId()}
      unreachableNotice={refusal === 'unreachable' ? UNREACHABLE_ID : null}
    >
      {children}
      {refusal === 'secondLine' && <SecondLineCheckbox />}
    </LaunchForm>
  )
}

// These two keep the launch form. The user can resolve `secondLine` in it, and `unreachable` is temporary: the
// form must stay mounted to keep showing the error of a launch that just failed.
const refusalsInForm = new Set<Refusal>(['secondLine', 'unreachable'])

const fieldsOf = ({ intent, id, fields }: Pick<Props, 'intent' | 'id' | 'fields'>) =>
  fields ?? (id ? { [intent.subject]: id } : {})

function SecondLineCheckbox() {
  const t = useTranslator()
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 text-sm font-medium">
      <input type="checkbox" name="again" value="yes" required className="size-5 accent-primary" />
      {t('connect.secondLine')}
    </label>
  )
}

type RefusedProps = { intent: Intent; id: string | undefined; label: string; refusal: Refusal }

/**
 * Renders a disabled button with the reason. It is a form without an action, so that a page has one element per intent
 * with the same data attributes.
 */
export function RefusedButton({ intent: { type }, id, label, refusal }: RefusedProps) {
  const t = useTranslator()
  const reasonId = `${type}-${id ?? 'account'}-reason`
  return (
    <form
      data-intent={type}
      data-subject={id}
      data-refusal={refusal}
      className="order-last flex basis-full flex-wrap items-center gap-x-3 gap-y-1"
    >
      <button disabled className={buttonClassName('off')} aria-describedby={reasonId}>
        {label}
      </button>
      <p id={reasonId} className="min-w-[min(8rem,100%)] flex-1 text-sm text-muted-foreground">
        {t(`refusals.${refusal}`)}
      </p>
    </form>
  )
}

type RefusedButtonsProps = {
  refusal: Refusal
  refused: { intent: Intent; label: string }[]
  /** The id of the subject that they share. */
  id: string
}

/** Renders the disabled buttons of several intents that are refused for the same reason, with the reason once. */
export function RefusedButtons({ refusal, refused, id }: RefusedButtonsProps) {
  const t = useTranslator()
  const reasonId = `${refusal}-${id}-reason`
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        {refused.map(({ intent: { type }, label }) => (
          <form key={type} data-intent={type} data-subject={id} data-refusal={refusal}>
            <button disabled className={buttonClassName('off')} aria-describedby={reasonId}>
              {label}
            </button>
          </form>
        ))}
      </div>
      <p id={reasonId} className="text-sm text-muted-foreground">
        {t(`refusals.${refusal}`)}
      </p>
    </div>
  )
}
