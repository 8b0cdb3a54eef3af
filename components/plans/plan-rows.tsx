import type { ReactNode } from 'react'
import { DataLeaf } from '@/components/plans/plan-card'
import { shortSim } from '@/components/plans/plan-words'
import type { Plan } from '@/lib/account/account'
import {
  countryNames,
  type Display,
  formatData,
  formatMessages,
  formatMinimumTerm,
  formatMoney,
  formatSpeed,
  formatVoice,
} from '@/lib/i18n/format'

/** One thing to know about a plan. `textOf` returns an empty text if the plan has nothing to say about it. */
export type PlanRow = {
  name: string
  textOf: (plan: Plan) => string
  render?: (plan: Plan) => ReactNode
}

/** Returns what there is to know about these plans besides their prices, in display order. */
export function planRows(plans: readonly Plan[], display: Display): PlanRow[] {
  const hasLongPeriods = plans.some((plan) => monthsOf(plan) > 1)
  const rows: PlanRow[] = [
    {
      name: 'Data',
      textOf: ({ allowances }) => formatData(allowances.dataBytes, display),
      render: (plan) => <DataLeaf plan={plan} display={display} />,
    },
    {
      name: 'Per month',
      textOf: (plan) => (hasLongPeriods ? monthlyPrice(plan, display) : ''),
    },
    { name: 'Calls', textOf: ({ allowances }) => formatVoice(allowances.voiceSeconds, display) },
    { name: 'Texts', textOf: ({ allowances }) => formatMessages(allowances.smsMessages, display) },
    { name: 'Speed', textOf: (plan) => limitTexts(plan, display).join(' ') },
    {
      name: 'Works in',
      textOf: ({ coverage }) => coverage.countries.join(' '),
      render: ({ coverage }) => <Countries codes={coverage.countries} />,
    },
    { name: 'SIM', textOf: shortSim },
    { name: 'Minimum term', textOf: (plan) => minimumTerm(plan, display) },
    {
      name: 'Renewal',
      textOf: ({ validity }) =>
        validity.type === 'recurring' ? 'Renews until you cancel' : 'Ends on its own',
    },
  ]
  return rows.filter(({ textOf }) => plans.some((plan) => textOf(plan) !== ''))
}

/** Returns the months of a period; 0 if the plan does not renew, or in days or weeks. */
function monthsOf({ validity: { type, unit, value } }: Plan): number {
  if (type !== 'recurring') return 0
  return unit === 'year' ? value * 12 : unit === 'month' ? value : 0
}

// Rounded up, so that it never promises too low a price.
function monthlyPrice(plan: Plan, display: Display): string {
  const months = monthsOf(plan)
  if (months === 0) return ''
  const amount = Math.ceil(plan.price.amount / months)
  return formatMoney({ ...plan.price, amount }, display)
}

function minimumTerm({ price, validity }: Plan, display: Display): string {
  const term = formatMinimumTerm(validity, display)
  if (!term) return 'None'
  const total = { ...price, amount: price.amount * (validity.minimumPeriods ?? 1) }
  return `${term}, ${formatMoney(total, display)} in total`
}

/** Returns a sentence for each known limit of a plan: its speed, when it gets slower, and its data. */
export function limitTexts({ limits }: Plan, display: Display): string[] {
  const { bandwidthBitsPerSecond: speed, throttling, dataBytes } = limits ?? {}
  return [
    speed ? `Up to ${formatSpeed(speed, display)}.` : null,
    throttling ? throttlingText(throttling, display) : null,
    dataBytes ? `At most ${formatData(dataBytes, display)} of data.` : null,
  ].filter((text) => text !== null)
}

type Throttling = { thresholdBytes: number; bandwidthBitsPerSecond: number }

function throttlingText({ thresholdBytes, bandwidthBitsPerSecond }: Throttling, display: Display) {
  const threshold = formatData(thresholdBytes, display)
  return bandwidthBitsPerSecond > 0
    ? `Slower after ${threshold}: up to ${formatSpeed(bandwidthBitsPerSecond, display)}.`
    : `No more data after ${threshold}.`
}

// More than three are behind their number.
function Countries({ codes }: { codes: readonly string[] }) {
  const names = countryNames(codes, display)
  if (names.length <= 3) return names.join(', ')
  return (
    <details>
      <summary className="-my-2.5 min-h-11 cursor-pointer py-2.5 underline decoration-border underline-offset-4">
        {names.length} countries
      </summary>
      <p className="pb-2">{names.join(', ')}.</p>
    </details>
  )
}
