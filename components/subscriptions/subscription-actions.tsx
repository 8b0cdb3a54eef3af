import { IntentButton, intentsFor, RefusedButtons } from '@/components/connect/intent-button'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { addonsFor, isInUse, type Account, type Subscription } from '@/lib/account/account'
import { type Display, formatDate } from '@/lib/i18n/format'
import { isNextStep } from '@/lib/i18n/outcome-words'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/intents'
import { isSilent, type Refusal } from '@/lib/intents/refusal'

type Props = { subscription: Subscription; account: Account; describedBy: string }

// The groups of intents. All others are in the group "change", so a new one is never missing.
const groups = new Map<string, Group>([
  ['viewEsimInstallation', 'use'],
  ['resumeSubscription', 'use'],
  ['cancelSubscription', 'end'],
])
type Group = 'use' | 'change' | 'end'

// The button of this intent has another label here, where "View details" would be unclear. It comes last in its group.
const isCarrierDetails = ({ type }: Intent) => type === 'viewSubscription'

const labelOf = (intent: Intent, t: Translator) =>
  isCarrierDetails(intent)
    ? t('subscriptions.actions.carrierDetails')
    : t(`intents.${intent.type}.button`)

type UseProps = Props & {
  display: Display
  /** The launch whose outcome the page shows. */
  launch: ShownLaunch | null
}

/** Renders the buttons to use a line: to install its eSIM and to keep the plan. At most one is primary. */
export function UseActions({ subscription, account, describedBy, display, launch }: UseProps) {
  const intents = startable(account, subscription, 'use').filter(
    ({ type }) =>
      !isNextStep({ intent: type, subscription: subscription.id }, launch, account, display),
  )
  if (intents.length === 0) return null
  // A subscription in use has its SIM installed, even if the API does not return the state of the eSIM profile.
  const candidates = [
    'resumeSubscription',
    ...(isInUse(account, subscription) ? [] : ['viewEsimInstallation']),
  ]
  const primary = candidates.find((type) => intents.some((intent) => intent.type === type))
  return (
    <div className="flex flex-wrap items-start gap-3">
      {intents
        .toSorted((a, b) => Number(b.type === primary) - Number(a.type === primary))
        .map((intent) => (
          <IntentButton
            key={intent.type}
            id={subscription.id}
            tone={intent.type === primary ? 'primary' : 'outline'}
            {...{ intent, account, describedBy }}
          />
        ))}
    </div>
  )
}

/**
 * Renders the buttons that change a line, the reasons why other intents can't start now, each once, and last the way to
 * cancel.
 */
export function SubscriptionActions({
  subscription,
  account,
  describedBy,
  display,
}: Props & { display: Display }) {
  const t = useTranslator()
  const { id, currentPeriod } = subscription
  const shared = { account, describedBy, id }
  const changing = startable(account, subscription, 'change')
  const ending = startable(account, subscription, 'end')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start gap-3 empty:hidden">
        {changing.map((intent) => (
          <IntentButton key={intent.type} intent={intent} label={labelOf(intent, t)} {...shared} />
        ))}
      </div>
      {refusedByReason(account, subscription, t).map(([refusal, refused]) => (
        <RefusedButtons key={refusal} id={id} {...{ refusal, refused }} />
      ))}
      {ending.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-border pt-5">
          <p className="text-sm text-muted-foreground">
            {currentPeriod
              ? t('subscriptions.actions.usableUntil', {
                  date: formatDate(currentPeriod.end, display),
                })
              : t('subscriptions.actions.usableUntilPeriodEnds')}
          </p>
          {ending.map((intent) => (
            <IntentButton key={intent.type} intent={intent} tone="alarm" {...shared} />
          ))}
        </div>
      )}
    </div>
  )
}

// The number transfer has its own section with its button.
const ownIntents = (): Intent[] =>
  intentsFor('subscription')
    .filter(({ type }) => type !== 'completePorting')
    .toSorted((a, b) => Number(isCarrierDetails(a)) - Number(isCarrierDetails(b)))

const startable = (account: Account, subscription: Subscription, group: Group): Intent[] =>
  ownIntents().filter(
    (intent) =>
      (groups.get(intent.type) ?? 'change') === group &&
      refusalOf(intent, account, { subscription: subscription.id }) === null,
  )

/** Returns the refused intents that a customer would look for, with add-ons, by reason. */
function refusedByReason(account: Account, subscription: Subscription, t: Translator) {
  const { id, plan } = subscription
  const addons = addonsFor(account, plan).slice(0, 1)
  const refused = [
    ...ownIntents().map((intent) => ({
      intent,
      label: labelOf(intent, t),
      fields: { subscription: id },
    })),
    ...intentsFor('addon').map((intent) => ({
      intent,
      label: t('subscriptions.actions.buyAddon'),
      fields: { subscription: id, addons: addons.map((addon) => addon.id) },
    })),
  ].flatMap(({ fields, ...button }) => {
    const refusal = refusalOf(button.intent, account, fields)
    return refusal && !HIDDEN.has(refusal) && !isSilent(refusal) ? [{ refusal, button }] : []
  })
  const reasons = new Set(refused.map(({ refusal }) => refusal))
  return [...reasons].map((reason) => {
    const buttons = refused.filter(({ refusal }) => refusal === reason).map(({ button }) => button)
    return [reason, buttons] as const
  })
}

// Without add-ons on sale, there is nothing to explain.
const HIDDEN = new Set<Refusal>(['invalidInput'])

// While Gigs is unreachable, the buttons stay in their places.
function refusalOf(intent: Intent, account: Account, fields: object): Refusal | null {
  const prepared = intent.prepare(account, fields)
  return prepared.ok || prepared.refusal === 'unreachable' ? null : prepared.refusal
}
