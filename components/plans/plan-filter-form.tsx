import { SlidersHorizontal, X } from 'lucide-react'
import Link from 'next/link'
import { hidden } from '@/components/plans/hidden'
import { planOrders, plansPath, type View, without } from '@/components/plans/plan-filters'
import { buttonClassName } from '@/components/ui/button'
import { useTranslator } from '@/lib/i18n/request'

/** The id of the form. It has the boxes to compare plans too, so that filters keep the ticks and the other way round. */
export const PLANS_FORM = 'plans-form'

type Props = {
  view: View
  /** The ids of the ticked plans that the page does not show. */
  hiddenTicks: readonly string[]
}

/** Renders the form that filters and sorts the plans. On a narrow screen, it is behind a button. */
export function PlanFilterForm({ view: { filters, order }, hiddenTicks }: Props) {
  const t = useTranslator()
  const chosenCount = filters.filter(({ chosen }) => chosen).length + (order ? 1 : 0)
  return (
    <details className="rounded-card border border-border bg-card lg:details-content:[content-visibility:visible]">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2.5 rounded-card px-4 text-sm font-semibold supports-[selector(::details-content)]:lg:hidden [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal className="size-4 text-primary" aria-hidden="true" />
        {t('plans.filters.open')}
        {chosenCount > 0 && (
          <span className="ms-auto rounded-full bg-accent px-2.5 py-0.5 text-xs text-accent-foreground">
            {t('plans.filters.chosen', { count: chosenCount })}
          </span>
        )}
      </summary>
      <form
        id={PLANS_FORM}
        action="/plans"
        className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] items-end gap-3 p-4 pt-1 lg:pt-4"
      >
        {hiddenTicks.map((id) => (
          <input key={id} type="hidden" name="compare" value={id} />
        ))}
        {filters.map(({ name, label, anyLabel, options, chosen }) => (
          <Choice key={name} {...{ name, label, options }} none={anyLabel} value={chosen?.value} />
        ))}
        <Choice
          name="sort"
          label={t('plans.sort.label')}
          none={t('plans.sort.catalog')}
          options={planOrders.map(({ value, name }) => ({ value, label: t(`plans.sort.${name}`) }))}
          value={order?.value}
        />
        <button type="submit" className={buttonClassName('primary', 'cursor-pointer')}>
          {t('plans.filters.show')}
        </button>
      </form>
    </details>
  )
}

type ChoiceProps = {
  name: string
  label: string
  none: string
  options: readonly { value: string; label: string }[]
  value: string | undefined
}

// The key makes a new element, because React keeps the choice of an old one.
function Choice({ name, label, none, options, value = '' }: ChoiceProps) {
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={`filter-${name}`} className="font-semibold">
        {label}
      </label>
      <select
        key={value}
        id={`filter-${name}`}
        name={name}
        defaultValue={value}
        className="min-h-11 w-full min-w-0 rounded-control border border-input bg-card px-3 has-[option:not([value='']):checked]:border-primary has-[option:not([value='']):checked]:bg-accent has-[option:not([value='']):checked]:text-accent-foreground"
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type ResultProps = { view: View; shown: number; total: number }

/** Renders how many plans fit, and a link for each option to remove it. */
export function FilterResult({ view, shown, total }: ResultProps) {
  const t = useTranslator()
  const chosen = view.filters.filter(({ chosen: option }) => option)
  if (chosen.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <p className="me-1 font-semibold">{t('plans.filters.result', { shown, total })}</p>
      {chosen.map((filter) => (
        <Link
          key={filter.name}
          href={plansPath(without(view, filter))}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          <span className="inline-flex items-center gap-1.5 rounded-full bg-accent px-3 py-1.5 font-medium text-accent-foreground">
            <span>
              {t.rich('plans.filters.remove', {
                name: filter.label,
                value: filter.chosen?.label ?? '',
                hidden,
              })}
            </span>
            <X className="size-3.5" aria-hidden="true" />
          </span>
        </Link>
      ))}
      <Link
        href={plansPath({ ...view, filters: [] })}
        prefetch={false}
        className={buttonClassName('quiet', 'px-2')}
      >
        {t('plans.filters.clear')}
      </Link>
    </div>
  )
}
