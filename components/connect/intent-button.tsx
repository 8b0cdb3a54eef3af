import type { ReactNode } from 'react'
import { formId } from '@/components/connect/form-id'
import { type LaunchFields, LaunchForm } from '@/components/connect/launch-form'
import { buttonClassName, type Tone } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import { intents, type Intent } from '@/lib/intents'
import { isSilent, type Refusal } from '@/lib/intents/refusal'
import { refusalText } from '@/lib/i18n/messages'

type Props = {
  intent: Intent
  account: Account
  /** The id of what the intent is about. */
  id?: string | undefined
  /** What the form submits; without it, the id under the name of the subject. */
  fields?: LaunchFields | undefined
  /** What it is judged by where the rest is chosen in the form; without it, `fields`. */
  judgedBy?: LaunchFields
  label?: string
  tone?: Tone
  /** The id of the heading that says which plan a button means. */
  describedBy?: string | undefined
  /** What the customer chooses in the form. */
  children?: ReactNode
}

/** The id of the notice that Gigs cannot be reached. */
export const UNREACHABLE_ID = 'unreachable'

/** The registered intents about this kind of subject, so that a new one appears by itself. */
export const intentsFor = (subject: Intent['subject']): Intent[] =>
  Object.values(intents).filter((intent) => intent.subject === subject)

/** Whether an intent has a place at all: it may start, or there is a reason worth saying why not. */
export function isShown({ account, ...rest }: Pick<Props, 'intent' | 'account' | 'id' | 'fields'>) {
  const prepared = rest.intent.prepare(account, fieldsOf(rest))
  return prepared.ok || !isSilent(prepared.refusal)
}

/** A button for one intent: disabled with its reason where it may not start, absent where it makes no sense. */
export function IntentButton({ intent, account, id, tone = 'outline', ...rest }: Props) {
  const { label = intent.copy.button, describedBy, children } = rest
  const fields = fieldsOf({ intent, id, ...rest })
  const prepared = intent.prepare(account, rest.judgedBy ?? fields)
  const refusal = prepared.ok ? null : prepared.refusal
  const form = { intent: intent.type, subject: id, fields, label, tone, describedBy }
  if (refusal && !inForm.has(refusal)) {
    return isSilent(refusal) ? null : <RefusedButton {...{ intent, id, label, refusal }} />
  }
  return (
    <LaunchForm
      {...form}
      formId={formId()}
      waitsFor={refusal === 'unreachable' ? UNREACHABLE_ID : null}
    >
      {children}
      {refusal === 'secondLine' && <SecondLine />}
    </LaunchForm>
  )
}

// These keep the form: one is a question in it, and the other passes and must not take away what a launch
// that failed has said.
const inForm = new Set<Refusal>(['secondLine', 'unreachable'])

const fieldsOf = ({ intent, id, fields }: Pick<Props, 'intent' | 'id' | 'fields'>) =>
  fields ?? (id ? { [intent.subject]: id } : {})

// The one refusal that the customer can answer on the spot, so it is a question and no dead end.
function SecondLine() {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 text-sm font-medium">
      <input type="checkbox" name="again" value="yes" required className="size-5 accent-accent" />I
      want a second line with this plan
    </label>
  )
}

type Refused = { intent: Intent; id: string | undefined; label: string; refusal: Refusal }

// Still a form, so that the reason sits on the element where the launch would be.
function RefusedButton({ intent: { type }, id, label, refusal }: Refused) {
  const reason = `${type}-${id ?? 'account'}-reason`
  return (
    <form
      data-intent={type}
      data-subject={id}
      data-refusal={refusal}
      className="order-last flex basis-full flex-wrap items-center gap-x-3 gap-y-1"
    >
      <button disabled className={buttonClassName('off')} aria-describedby={reason}>
        {label}
      </button>
      <p id={reason} className="min-w-32 flex-1 text-sm text-soft">
        {refusalText[refusal]}
      </p>
    </form>
  )
}
