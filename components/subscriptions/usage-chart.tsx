import { Section } from '@/components/subscriptions/line-section'
import {
  columnsPath,
  daysOf,
  roundUp,
  sumOf,
  type Day,
  type UsageOfDay,
} from '@/components/subscriptions/usage-days'
import type { Subscription } from '@/lib/account/account'
import {
  type AllowanceKind,
  type Display,
  formatAmount,
  formatCalendarDay,
} from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

type Props = { usage: UsageOfDay[]; subscription: Subscription; display: Display }

/**
 * Renders the usage of a line in its current period by day, as a chart and as a table. `usage` is null if it could not be
 * loaded.
 */
export function UsageSection({
  usage,
  ...line
}: Omit<Props, 'usage'> & { usage: Props['usage'] | null }) {
  const t = useTranslator()
  return (
    <Section id="usage" title={t('subscriptions.usage.byDay')}>
      {usage ? (
        <UsageChart usage={usage} {...line} />
      ) : (
        <p className="text-muted-foreground">{t('subscriptions.usage.missing')}</p>
      )}
    </Section>
  )
}

function UsageChart({ usage, subscription, display }: Props) {
  const t = useTranslator()
  const { days, earlier } = daysOf(usage, subscription, display)
  const before = sumOf(earlier)
  const total = sumOf([...days, before])
  const kind = kindOf(total)
  if (!kind) return <p className="text-muted-foreground">{t('subscriptions.usage.nothing')}</p>
  return (
    <figure className="grid gap-4" aria-labelledby="usage-summary">
      <figcaption id="usage-summary">
        {summaryOf(days, kind, earlier.length > 0, display)}
      </figcaption>
      <Chart {...{ days, kind, display }} />
      <details className="not-open:-mb-3">
        <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold">
          {t('subscriptions.usage.showTable')}
        </summary>
        <UsageTable {...{ days, before, total, display }} hasEarlier={earlier.length > 0} />
      </details>
    </figure>
  )
}

type Amounts = ReturnType<typeof sumOf>

const amountOf = ({ dataBytes, voiceSeconds, smsMessages }: Amounts, kind: AllowanceKind) =>
  ({ data: dataBytes, voice: voiceSeconds, sms: smsMessages })[kind]

// The chart shows data, or what else was used if no data was.
const kindOf = (total: Amounts): AllowanceKind | undefined =>
  (['data', 'voice', 'sms'] as const).find((kind) => amountOf(total, kind) > 0)

/** Returns what the chart shows in a sentence. `isCut` says that it shows only the last days of the period. */
export function summaryOf(days: Day[], kind: AllowanceKind, isCut: boolean, display: Display) {
  const t = translatorFor(display.locale)
  const [busiest] = days.toSorted((a, b) => amountOf(b, kind) - amountOf(a, kind))
  const used = amountOf(sumOf(days), kind)
  const most = busiest ? amountOf(busiest, kind) : 0
  const details = { day: formatCalendarDay(busiest?.date ?? '', display), count: days.length }
  const span = isCut ? 'inLastDays' : 'inPeriod'
  if (kind === 'sms') return t(`subscriptions.usage.${span}.sms`, { ...details, used, most })
  return t(`subscriptions.usage.${span}.${kind}`, {
    ...details,
    used: formatAmount(kind, used, display),
    most: formatAmount(kind, most, display),
  })
}

const HEIGHT = 160

/** Renders the columns in an SVG that is stretched to the width of the page, with texts that are not. */
function Chart({ days, kind, display }: { days: Day[]; kind: AllowanceKind; display: Display }) {
  const values = days.map((day) => amountOf(day, kind))
  const max = roundUp(Math.max(...values))
  const today = days.findIndex(({ isToday }) => isToday)
  return (
    <div className="usage-chart" aria-hidden="true">
      <p>
        <span>{formatAmount(kind, max, display)}</span>
        <span>{formatAmount(kind, max / 2, display)}</span>
        <span>0</span>
      </p>
      <svg width="100%" height={HEIGHT + 28}>
        <svg height={HEIGHT} viewBox={`0 0 ${days.length} 100`} preserveAspectRatio="none">
          {today >= 0 && <rect x={today} width="1" height="100" className="usage-today" />}
          <path d={`M0 0H${days.length}M0 50H${days.length}`} className="usage-grid" />
          <path d={columnsPath(values, max)} className="usage-columns" />
          <path d={`M0 100H${days.length}`} className="usage-axis" />
        </svg>
        {axisLabels(days, today, display).map(([text, index]) => (
          <text
            key={text}
            x={`${(index / days.length) * 100}%`}
            y={HEIGHT + 20}
            textAnchor={anchorOf(index, days.length)}
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Returns the labels below the columns: the first and the last day, unless today's label needs their place. */
function axisLabels(days: Day[], today: number, display: Display): [text: string, at: number][] {
  const t = translatorFor(display.locale)
  const count = days.length
  const dayAt = (index: number) => formatCalendarDay(days.at(index)?.date ?? '', display)
  return [
    ...(today < 0 || today / count > 0.3 ? [[dayAt(0), 0] as [string, number]] : []),
    ...(today < 0 ? [] : [[t('subscriptions.usage.today'), today + 0.5] as [string, number]]),
    ...(today < 0 || today / count < 0.7 ? [[dayAt(-1), count] as [string, number]] : []),
  ]
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index < count * 0.1) return 'start'
  return index > count * 0.9 ? 'end' : 'middle'
}

type TableProps = {
  days: Day[]
  /** The usage before these days. */
  before: Amounts
  hasEarlier: boolean
  total: Amounts
  display: Display
}

function UsageTable({ days, before, hasEarlier, total, display }: TableProps) {
  const t = useTranslator()
  const rows = days.filter(({ isFuture }) => !isFuture)
  return (
    <div className="overflow-x-auto">
      <table className="usage-table">
        <caption className="sr-only">{t('subscriptions.usage.byDay')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('subscriptions.usage.day')}</th>
            <th scope="col">{t('subscriptions.allowances.data')}</th>
            <th scope="col">{t('subscriptions.allowances.voice')}</th>
            <th scope="col">{t('subscriptions.allowances.sms')}</th>
          </tr>
        </thead>
        <tbody>
          {hasEarlier && (
            <Row name={t('subscriptions.usage.before')} amounts={before} display={display} />
          )}
          {rows.map((day) => (
            <Row key={day.date} name={dayName(day, t, display)} amounts={day} display={display} />
          ))}
        </tbody>
        <tfoot>
          <Row name={t('subscriptions.usage.total')} amounts={total} display={display} />
        </tfoot>
      </table>
    </div>
  )
}

function dayName({ date, isToday }: Day, t: Translator, display: Display): string {
  const day = formatCalendarDay(date, display)
  return isToday ? t('subscriptions.usage.dayToday', { day }) : day
}

function Row({ name, amounts, display }: { name: string; amounts: Amounts; display: Display }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['data', 'voice', 'sms'] as const).map((kind) => {
        const amount = amountOf(amounts, kind)
        return <td key={kind}>{amount > 0 ? formatAmount(kind, amount, display) : '–'}</td>
      })}
    </tr>
  )
}
