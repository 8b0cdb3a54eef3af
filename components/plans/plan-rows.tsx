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
import { useTranslator } from '@/lib/i18n/request'
import { translatorFor } from '@/lib/i18n/translator'

/** One thing to know about a plan. `textOf` returns an empty text if the plan has nothing to say about it. */
export type PlanRow = {
  /** The key of its name in the catalogs, within `plans.rows`. */
  id:
    | 'data'
    | 'monthlyPrice'
    | 'calls'
    | 'texts'
    | 'speed'
    | 'countries'
    | 'sim'
    | 'minimumTerm'
    | 'renewal'
  textOf: (plan: Plan) => string
  render?: (plan: Plan) => ReactNode
}

/** Returns what there is to know about these plans besides their prices, in display order. */
export function planRows(plans: readonly Plan[], display: Display): PlanRow[] {
  const t = translatorFor(display.locale)
  const hasLongPeriods = plans.some((plan) => monthsOf(plan) > 1)
  const rows: PlanRow[] = [
    {
      id: 'data',
      textOf: ({ allowances }) => formatData(allowances.dataBytes, display),
      render: (plan) => <DataLeaf plan={plan} display={display} />,
    },
    {
      id: 'monthlyPrice',
      textOf: (plan) => (hasLongPeriods ? monthlyPrice(plan, display) : ''),
    },
    { id: 'calls', textOf: ({ allowances }) => formatVoice(allowances.voiceSeconds, display) },
    { id: 'texts', textOf: ({ allowances }) => formatMessages(allowances.smsMessages, display) },
    { id: 'speed', textOf: (plan) => limitTexts(plan, display).join(' ') },
    {
      id: 'countries',
      textOf: ({ coverage }) => coverage.countries.join(' '),
      render: ({ coverage }) => <Countries codes={coverage.countries} display={display} />,
    },
    { id: 'sim', textOf: (plan) => shortSim(plan, display) },
    { id: 'minimumTerm', textOf: (plan) => minimumTerm(plan, display) },
    {
      id: 'renewal',
      textOf: ({ validity }) =>
        validity.type === 'recurring' ? t('plans.rows.renews') : t('plans.rows.ends'),
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
  const t = translatorFor(display.locale)
  const term = formatMinimumTerm(validity, display)
  if (!term) return t('plans.rows.noTerm')
  const amount = price.amount * (validity.minimumPeriods ?? 1)
  const total = formatMoney({ ...price, amount }, display)
  return t('plans.rows.termAndTotal', { term, total })
}

/** Returns a sentence for each known limit of a plan: its speed, when it gets slower, and its data. */
export function limitTexts({ limits }: Plan, display: Display): string[] {
  const t = translatorFor(display.locale)
  const { bandwidthBitsPerSecond: speed, throttling, dataBytes } = limits ?? {}
  return [
    speed ? t('plans.limits.speed', { speed: formatSpeed(speed, display) }) : null,
    throttling ? throttlingText(throttling, display) : null,
    dataBytes ? t('plans.limits.data', { amount: formatData(dataBytes, display) }) : null,
  ].filter((text) => text !== null)
}

type Throttling = { thresholdBytes: number; bandwidthBitsPerSecond: number }

function throttlingText({ thresholdBytes, bandwidthBitsPerSecond }: Throttling, display: Display) {
  const t = translatorFor(display.locale)
  const threshold = formatData(thresholdBytes, display)
  if (bandwidthBitsPerSecond === 0) return t('plans.limits.stops', { threshold })
  return t('plans.limits.slower', {
    threshold,
    speed: formatSpeed(bandwidthBitsPerSecond, display),
  })
}

// More than three are behind their number.
function Countries({ codes, display }: { codes: readonly string[]; display: Display }) {
  const t = useTranslator()
  const names = countryNames(codes, display)
  if (names.length <= 3) return names.join(', ')
  return (
    <details>
      <summary className="-my-2.5 min-h-11 cursor-pointer py-2.5 underline decoration-border underline-offset-4">
        {t('plans.coverage.countries', { count: names.length })}
      </summary>
      <p className="pb-2">{names.join(', ')}.</p>
    </details>
  )
}
