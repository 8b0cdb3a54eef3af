import { planPath } from '@/components/plans/plan-card'
import type { Plan } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { decimalOf, type Display, formatPeriod } from '@/lib/i18n/format'

type Props = {
  /** The origin of the app. */
  origin: string
  /** Whether the plans can be bought here. */
  isSold: boolean
  display: Display
}

/** Describes a plan to search engines (https://schema.org/Product). */
export function PlanData({ plan, ...rest }: Props & { plan: Plan }) {
  return <StructuredData data={{ '@context': 'https://schema.org', ...productOf(plan, rest) }} />
}

/** Describes the list of plans to search engines. */
export function PlanListData({ plans, ...rest }: Props & { plans: Plan[] }) {
  const onSale = plans.filter(({ status }) => status === 'available')
  const itemListElement = onSale.map((plan, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: productOf(plan, rest),
  }))
  const list = { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement }
  return <StructuredData data={list} />
}

function productOf(plan: Plan, { origin, isSold, display }: Props) {
  const { id, name, description, price, validity } = plan
  const url = origin + planPath(plan)
  return {
    '@type': 'Product',
    sku: id,
    name,
    ...(description && { description }),
    url,
    brand: { '@type': 'Brand', name: brand.name },
    offers: {
      '@type': 'Offer',
      url,
      price: decimalOf(price),
      priceCurrency: price.currency,
      description: `${decimalOf(price)} ${price.currency} ${formatPeriod(validity, display)}`,
      ...(isSold && { availability: 'https://schema.org/InStock' }),
    },
  }
}

// A browser does not run a script of this type, so the policy allows it without a nonce. React does not escape the
// content of a script: a `<` in the name of a plan could end it.
function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
  // oxlint-disable-next-line react/no-danger
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
