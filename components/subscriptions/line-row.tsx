import Link from 'next/link'
import { IntentButton } from '@/components/connect/intent-button'
import { isPlainlyActive, stateOf, statusOf } from '@/components/subscriptions/line-status'
import {
  ADDONS_ID,
  addonsLabel,
  lineDetails,
  LOW_SHARE,
  renewalText,
  simName,
} from '@/components/subscriptions/line-summary'
import { mainMeter } from '@/components/subscriptions/usage-meters'
import { Badge } from '@/components/ui/badge'
import { buttonClassName } from '@/components/ui/button'
import { lineName, type Account, type Subscription } from '@/lib/account/account'
import {
  type Display,
  formatMessages,
  formatMoney,
  formatPeriod,
  formatVoice,
} from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import { intents } from '@/lib/intents'
import { linePath } from '@/lib/intents/address'

type LineProps = { line: Subscription; account: Account; display: Display }

/** How much space there is: for the `only` line of a customer, for one of a `few`, or of `many`. */
export type Space = 'only' | 'few' | 'many'

/** Renders a line as one row: what is left of it, when it renews, and the way to its page. */
export function LineRow({ line, account, display, space }: LineProps & { space: Space }) {
  const { id, status } = line
  const details = lineDetails(account, line)
  const isEnded = status === 'ended'
  return (
    <li className="line" data-subscription={id} data-state={stateOf(line)}>
      <div>
        <h3 id={id}>
          <Link href={linePath(line)} prefetch={false}>
            {lineName(account, line)}
          </Link>
        </h3>
        {details && <p>{details}</p>}
      </div>
      {isEnded ? <p>{renewalText(line, display)}</p> : <LineLeft {...{ line, account, display }} />}
      {space === 'only' && <LineFacts {...{ line, display }} />}
      {!isEnded && <LineActions {...{ line, account, display, space }} />}
    </li>
  )
}

function LineLeft({ line, account, display }: LineProps) {
  const main = mainMeter(account, line, display)
  const { tone, label } = statusOf(line, display)
  return (
    <div className="line-left">
      <p>
        {main && (
          <strong data-usage={main.limit === null ? main.kind : undefined}>{main.text}</strong>
        )}
        {isPlainlyActive(line) ? (
          <span>{renewalText(line, display)}</span>
        ) : (
          <Badge tone={tone}>{label}</Badge>
        )}
      </p>
      {main && main.limit !== null && <LineMeter {...main} labelledBy={line.id} />}
    </div>
  )
}

type LineMeterProps = Pick<NonNullable<ReturnType<typeof mainMeter>>, 'kind' | 'remaining'> & {
  limit: number | null
  labelledBy: string
}

function LineMeter({ kind, remaining, limit, labelledBy }: LineMeterProps) {
  if (limit === null) return null
  return (
    <meter
      className="meter"
      data-usage={kind}
      aria-labelledby={labelledBy}
      max={limit}
      low={limit * 0.05}
      high={limit * LOW_SHARE}
      optimum={limit}
      value={remaining}
    />
  )
}

function LineFacts({ line: { plan, sim }, display }: Omit<LineProps, 'account'>) {
  const t = useTranslator()
  const facts = [
    [
      t('subscriptions.facts.price'),
      `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`,
    ],
    [t('subscriptions.allowances.voice'), formatVoice(plan.allowances.voiceSeconds, display)],
    [t('subscriptions.allowances.sms'), formatMessages(plan.allowances.smsMessages, display)],
    [t('subscriptions.facts.sim'), sim && simName(sim.type, t)],
  ] as const
  return (
    <dl className="line-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

// The list of things to do has the other actions.
function LineActions({ line, account, display, space }: LineProps & { space: Space }) {
  const isLow = (mainMeter(account, line, display)?.share ?? 1) < LOW_SHARE
  const isActive = isPlainlyActive(line)
  const addons =
    isLow || (isActive && space !== 'many') ? addonsLabel(account, line, display) : null
  const mayChange = isActive && space === 'only' && mayStart(account, line, 'changeSubscription')
  if (!addons && !mayChange) return null
  return (
    <div className="line-actions">
      {addons && (
        <Link
          href={`${linePath(line)}#${ADDONS_ID}`}
          prefetch={false}
          className={buttonClassName('outline')}
          aria-describedby={line.id}
        >
          {addons}
        </Link>
      )}
      {mayChange && (
        <IntentButton
          intent={intents.changeSubscription}
          id={line.id}
          account={account}
          describedBy={line.id}
        />
      )}
    </div>
  )
}

function mayStart(account: Account, { id }: Subscription, type: 'changeSubscription'): boolean {
  const prepared = intents[type].prepare(account, { subscription: id })
  return prepared.ok || prepared.refusal === 'unreachable'
}
