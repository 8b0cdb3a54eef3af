import { formId } from '@/components/connect/form-id'
import { LaunchForm, type LaunchFields } from '@/components/connect/launch-form'
import type { Account } from '@/lib/account/account'
import { intents, isIntentType } from '@/lib/intents'

type Props = { launch: { intent: string; input: unknown }; account: Account }

/** Starts a trip that came to nothing once more, with the same input, while the account still allows it. */
export function RetryLaunch({ launch: { intent, input }, account }: Props) {
  if (!isIntentType(intent)) return null
  const fields = fieldsIn(input)
  if (!intents[intent].prepare(account, fields).ok) return null
  const { subject } = intents[intent]
  const id = fields[subject] ?? fields['subscription']
  return (
    <div className="flex *:justify-items-start has-[[role=alert]]:basis-full" data-again={intent}>
      <LaunchForm
        intent={intent}
        formId={formId()}
        fields={fields}
        subject={typeof id === 'string' ? id : undefined}
        label="Start again"
        tone="outline"
        describedBy={undefined}
      />
    </div>
  )
}

// What was stored came from our own form: texts, and lists of texts.
function fieldsIn(input: unknown): LaunchFields {
  return Object.fromEntries(
    Object.entries(input ?? {}).flatMap(([name, value]: [string, unknown]) =>
      isText(value) || (Array.isArray(value) && value.every(isText)) ? [[name, value]] : [],
    ),
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
