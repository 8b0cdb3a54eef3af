import type { Plan } from '@/lib/account/account'
import { countryName, decimalOf, type Display, formatData } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** The parameters of a page address. */
export type Parameters = Record<string, string | string[] | undefined>

type Option = { value: string; label: string; fits: (plan: Plan) => boolean }

export type Filter = {
  /** The name of the parameter. */
  name: 'data' | 'place' | 'sim' | 'term'
  label: string
  /** The label of the option that leaves out no plan. */
  anyLabel: string
  options: Option[]
  /** The option that the address names; null for any plan. */
  chosen: Option | null
}

/**
 * Returns the filters for these plans with the options that the address names. Each option fits a plan. A filter whose
 * options all fit every plan is left out, as are unknown values in the address.
 */
export function planFilters(
  plans: readonly Plan[],
  parameters: Parameters,
  display: Display,
): Filter[] {
  const t = translatorFor(display.locale)
  const filters = [
    dataFilter(plans, display),
    placeFilter(plans, display),
    simFilter(t),
    termFilter(t),
  ]
  return filters.flatMap(({ name, label, anyLabel, options: all }) => {
    const options = all.filter(({ fits }) => plans.some(fits))
    if (options.every(({ fits }) => plans.every(fits))) return []
    const chosen = options.find(({ value }) => value === parameters[name]) ?? null
    return [{ name, label, anyLabel, options, chosen }]
  })
}

/** Returns the plans that fit all chosen options. */
export const fittingPlans = (plans: readonly Plan[], filters: readonly Filter[]): Plan[] =>
  plans.filter((plan) => filters.every(({ chosen }) => chosen?.fits(plan) ?? true))

type Unchosen = Omit<Filter, 'chosen'>

const GIGABYTE = 1e9
// Round numbers of gigabytes that can separate plans by their data.
const STEPS = [1, 2, 3, 5, 10, 15, 20, 30, 50, 100, 200, 300, 500, 1000]

const between = (from: number, to: number, label: string): Option => ({
  value: `${from}-${to === Infinity ? '' : to}`,
  label,
  fits: ({ allowances: { dataBytes } }) =>
    dataBytes !== null && dataBytes > from * GIGABYTE && dataBytes <= to * GIGABYTE,
})

// The limits lie at a third and at two thirds of the plans.
function dataFilter(plans: readonly Plan[], display: Display): Unchosen {
  const sizes = plans
    .flatMap(({ allowances }) => allowances.dataBytes ?? [])
    .toSorted((a, b) => a - b)
  const limits = [1 / 3, 2 / 3].map((share) => {
    const size = (sizes[Math.floor((sizes.length - 1) * share)] ?? 0) / GIGABYTE
    return STEPS.find((step) => step >= size) ?? Math.ceil(size)
  })
  const t = translatorFor(display.locale)
  const [low = 0, high = 0] = limits
  const from = formatData(low * GIGABYTE, display)
  const to = formatData(high * GIGABYTE, display)
  return {
    name: 'data',
    label: t('plans.filters.data.label'),
    anyLabel: t('plans.filters.data.any'),
    options: [
      between(0, low, t('plans.filters.data.upTo', { to: from })),
      between(low, high, t('plans.filters.data.between', { from, to })),
      between(high, Infinity, t('plans.filters.data.moreThan', { from: to })),
      {
        value: 'unlimited',
        label: t('plans.filters.data.unlimited'),
        fits: ({ allowances }) => allowances.dataBytes === null,
      },
    ],
  }
}

function placeFilter(plans: readonly Plan[], { locale }: Display): Unchosen {
  const t = translatorFor(locale)
  const codes = [...new Set(plans.flatMap(({ coverage }) => coverage.countries))]
  const options = codes.map((code) => ({
    value: code,
    label: countryName(code, locale),
    fits: ({ coverage }: Plan) => coverage.countries.includes(code),
  }))
  return {
    name: 'place',
    label: t('plans.filters.place.label'),
    anyLabel: t('plans.filters.place.any'),
    options: options.toSorted((a, b) => a.label.localeCompare(b.label, locale)),
  }
}

const hasSim = (type: string) => (plan: Plan) => plan.simTypes.includes(type)

const simFilter = (t: Translator): Unchosen => ({
  name: 'sim',
  label: t('plans.filters.sim.label'),
  anyLabel: t('plans.filters.sim.any'),
  options: [
    { value: 'esim', label: t('plans.filters.sim.esim'), fits: hasSim('eSIM') },
    { value: 'card', label: t('plans.filters.sim.card'), fits: hasSim('pSIM') },
  ],
})

const terms = ['monthly', 'yearly', 'other', 'once'] as const

const termFilter = (t: Translator): Unchosen => ({
  name: 'term',
  label: t('plans.filters.term.label'),
  anyLabel: t('plans.filters.term.any'),
  options: terms.map((term) => ({
    value: term,
    label: t(`plans.filters.term.${term}`),
    fits: (plan) => termOf(plan) === term,
  })),
})

function termOf({ validity: { value, unit, type } }: Plan): (typeof terms)[number] {
  if (type !== 'recurring') return 'once'
  const months = unit === 'year' ? value * 12 : unit === 'month' ? value : null
  if (months === 1) return 'monthly'
  return months === 12 ? 'yearly' : 'other'
}

const byPrice = (a: Plan, b: Plan) => Number(decimalOf(a.price)) - Number(decimalOf(b.price))
const dataOf = ({ allowances }: Plan) => allowances.dataBytes ?? Infinity

const orders = [
  { value: 'price', name: 'price', compare: byPrice },
  { value: 'price-high', name: 'priceHigh', compare: (a, b) => byPrice(b, a) },
  {
    value: 'data',
    name: 'data',
    compare: (a, b) => (dataOf(a) === dataOf(b) ? byPrice(a, b) : dataOf(b) > dataOf(a) ? 1 : -1),
  },
] as const satisfies readonly {
  value: string
  /** The key of its label in the catalogs. */
  name: string
  compare: (a: Plan, b: Plan) => number
}[]

export type Order = (typeof orders)[number]

/** The orders to choose from. Without one, plans keep the order of the catalog. */
export const planOrders: readonly Order[] = orders

/** Returns the order that the address names; null for that of the catalog. */
export const orderIn = ({ sort }: Parameters): Order | null =>
  orders.find(({ value }) => value === sort) ?? null

/** Returns the ids that the address names for the comparison. */
export const tickedIn = ({ compare }: Parameters): string[] => [...new Set([compare ?? []].flat())]

/** What the page of the plans shows: the filters, the order, and the ids of the plans ticked for the comparison. */
export type View = { filters: Filter[]; order: Order | null; ticked: readonly string[] }

/** Returns a view with nothing chosen in one of its filters. */
export const without = (view: View, { name }: Filter): View => ({
  ...view,
  filters: view.filters.map((filter) =>
    filter.name === name ? { ...filter, chosen: null } : filter,
  ),
})

/** Returns the address of the plans in this view. */
export function plansPath({ filters, order, ticked }: View): string {
  const query = new URLSearchParams()
  for (const { name, chosen } of filters) if (chosen) query.set(name, chosen.value)
  if (order) query.set('sort', order.value)
  for (const id of ticked) query.append('compare', id)
  return query.size > 0 ? `/plans?${query}` : '/plans'
}
