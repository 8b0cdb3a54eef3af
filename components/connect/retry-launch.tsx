import { formId } from '@/components/connect/intent-button'
import { LaunchForm, type LaunchFields } from '@/components/connect/launch-form'
import type { Account } from '@/lib/account/account'
import { intents, isIntentType } from '@/lib/intents'

type Props = { launch: { intent: string; input: unknown }; account: Account }

/** Renders a button that repeats an unfinished launch with the same input, if the account still allows it. */
export function RetryLaunch({ launch: { intent, input }, account }: Props) {
  if (!isIntentType(intent)) return null
  const fields = toLaunchFields(input)
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

// The stored input came from a launch form, so it holds strings and lists of strings only.
function toLaunchFields(input: unknown): LaunchFields {
  return Object.fromEntries(
    Object.entries(input ?? {}).flatMap(([name, value]: [string, unknown]) =>
      isString(value) || (Array.isArray(value) && value.every(isString)) ? [[name, value]] : [],
    ),
  )
}

const isString = (value: unknown): value is string => typeof value === 'string'
