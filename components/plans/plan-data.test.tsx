import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PlanData, PlanListData } from '@/components/plans/plan-data'
import { aPlan } from '@/lib/testing/account'

const display = { locale: 'en-US', timeZone: 'UTC' }
const shared = { origin: 'https://app.example.com', display }

const dataIn = (html: string): unknown => JSON.parse(/>(.*)<\/script>$/s.exec(html)?.[1] ?? '')

test('describes a plan as a product with an offer', () => {
  const plan = aPlan({ price: { amount: 1250, currency: 'USD' } })
  const html = renderToStaticMarkup(<PlanData plan={plan} {...shared} isSold />)
  expect(dataIn(html)).toMatchObject({
    '@type': 'Product',
    name: plan.name,
    url: `${shared.origin}/plans/${plan.id}`,
    offers: { price: '12.50', priceCurrency: 'USD', availability: 'https://schema.org/InStock' },
  })
})

test('describes the period in the language of the display', () => {
  const german = { ...shared, display: { locale: 'de-DE', timeZone: 'UTC' } }
  const html = renderToStaticMarkup(<PlanData plan={aPlan()} {...german} isSold />)
  expect(dataIn(html)).toMatchObject({ offers: { description: '25.00 USD / Monat' } })
})

test('does not claim that a plan can be bought where it cannot', () => {
  const html = renderToStaticMarkup(<PlanData plan={aPlan()} {...shared} isSold={false} />)
  expect(html).not.toContain('InStock')
})

test('the name of a plan cannot end the script', () => {
  const name = '</script><script>alert(1)</script>'
  const html = renderToStaticMarkup(<PlanListData plans={[aPlan({ name })]} {...shared} isSold />)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(dataIn(html)).toMatchObject({ itemListElement: [{ item: { name } }] })
})

test('lists only plans on sale', () => {
  const plans = [aPlan(), aPlan({ id: 'pln_2', status: 'archived' })]
  const html = renderToStaticMarkup(<PlanListData plans={plans} {...shared} isSold />)
  expect(html).not.toContain('pln_2')
})
