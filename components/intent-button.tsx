import { LaunchForm } from '@/components/launch-form'
import { buttonLook, type Tone } from '@/components/ui/button'
import type { Account } from '@/lib/account'
import { intents, type Intent } from '@/lib/intents'
import { isSilent, type Refusal } from '@/lib/intents/refusal'
import { refusalText } from '@/lib/messages'

type Props = {
  intent: Intent
  account: Account
  /** The id of what the intent is about; the form field has the name of the subject. */
  id?: string | undefined
  tone?: Tone
  /** The id of the heading that says which plan a button means. */
  describedBy?: string | undefined
}

/** A button for every registered intent about this kind of subject, so that a new one appears by itself. */
export function IntentButtons({
  subject,
  ...rest
}: Omit<Props, 'intent'> & Pick<Intent, 'subject'>) {
  return Object.values(intents)
    .filter((intent) => intent.subject === subject)
    .map((intent) => <IntentButton key={intent.type} intent={intent} {...rest} />)
}

// Disabled with its reason where it may not start, absent where it makes no sense.
function IntentButton({ intent, account, id, tone = 'outline', describedBy }: Props) {
  const { type, subject, copy } = intent
  const fields = id ? { [subject]: id } : {}
  const prepared = intent.prepare(account, fields)
  if (prepared.ok) {
    const { button: label } = copy
    return <LaunchForm intent={type} subject={id} {...{ fields, label, tone, describedBy }} />
  }
  if (isSilent(prepared.refusal)) return null
  return <RefusedButton intent={intent} id={id} refusal={prepared.refusal} />
}

type Refused = { intent: Intent; id: string | undefined; refusal: Refusal }

// Still a form, so that the reason sits on the element where the launch would be.
function RefusedButton({ intent: { type, copy }, id, refusal }: Refused) {
  const reason = `${type}-${id ?? 'account'}-reason`
  return (
    <form
      data-intent={type}
      data-subject={id}
      data-refusal={refusal}
      className="order-last flex basis-full flex-wrap items-center gap-x-3 gap-y-1"
    >
      <button disabled className={buttonLook('off')} aria-describedby={reason}>
        {copy.button}
      </button>
      <p id={reason} className="min-w-40 flex-1 text-sm text-soft">
        {refusalText[refusal]}
      </p>
    </form>
  )
}
