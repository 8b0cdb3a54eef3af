import Link from 'next/link'
import { formId } from '@/components/connect/intent-button'
import { LaunchForm, type LaunchFields } from '@/components/connect/launch-form'
import { buttonClassName } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import { useTranslator } from '@/lib/i18n/request'
import { intents, isIntentType } from '@/lib/intents'
import { addressOf } from '@/lib/intents/address'

type Props = {
  launch: { intent: string; input: unknown; outcome: string | null; returnTo: string | null }
  account: Account
}

/**
 * Renders a button that repeats an unfinished launch with the same input, if the account still allows it. A customer who
 * left a checkout may want other options, so a link leads to the order instead.
 */
export function RetryLaunch({ launch, account }: Props) {
  const t = useTranslator()
  const { intent, input, outcome, returnTo } = launch
  if (!isIntentType(intent)) return null
  const fields = toLaunchFields(input)
  if (!intents[intent].prepare(account, fields).ok) return null
  const { subject } = intents[intent]
  if (subject === 'plan' && outcome === 'user_aborted') {
    return (
      <Link
        href={returnTo ?? addressOf(intent, orderOf(fields))}
        prefetch={false}
        data-again={intent}
        className={buttonClassName('outline')}
      >
        {t('connect.startAgain')}
      </Link>
    )
  }
  const id = fields[subject] ?? fields['subscription']
  return (
    <div className="flex *:justify-items-start has-[[role=alert]]:basis-full" data-again={intent}>
      <LaunchForm
        intent={intent}
        formId={formId()}
        fields={fields}
        subject={typeof id === 'string' ? id : undefined}
        words={{ label: t('connect.startAgain'), opening: t('connect.opening') }}
        tone="outline"
        describedBy={undefined}
      />
    </div>
  )
}

const orderOf = ({ plan, addons }: LaunchFields) => ({
  ...(typeof plan === 'string' && { plan }),
  ...(addons && { addons: [addons].flat() }),
})

// The stored input came from a launch form, so it holds strings and lists of strings only.
function toLaunchFields(input: unknown): LaunchFields {
  return Object.fromEntries(
    Object.entries(input ?? {}).flatMap(([name, value]: [string, unknown]) =>
      isString(value) || (Array.isArray(value) && value.every(isString)) ? [[name, value]] : [],
    ),
  )
}

const isString = (value: unknown): value is string => typeof value === 'string'
