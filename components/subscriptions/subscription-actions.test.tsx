import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { SubscriptionActions, UseActions } from '@/components/subscriptions/subscription-actions'
import { anAccount, aSubscription } from '@/lib/testing/account'

vi.mock('@/lib/connect/actions', () => ({ launchIntent: () => null }))

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const display = { locale: 'en-US', timeZone: 'UTC' }

const unreachable = anAccount({ isReachable: false })

test('while Gigs is unreachable, every button refers to the notice', () => {
  const [subscription = aSubscription()] = unreachable.subscriptions
  const notice = renderToStaticMarkup(
    <StaleAccountNotice
      cachedAt={new Date()}
      isReachable={false}
      path="/dashboard"
      display={display}
    />,
  )
  const props = { subscription, account: unreachable, describedBy: 'plan', display }
  const buttons = renderToStaticMarkup(
    <>
      <UseActions {...props} />
      <SubscriptionActions {...props} />
    </>,
  )
  expect(notice).toContain('id="unreachable"')
  expect(textOf(notice)).toContain('We can’t reach our network partner')
  const disabled = buttons.match(/<button disabled[^>]*aria-describedby="unreachable"/g) ?? []
  expect(disabled.length).toBeGreaterThan(2)
  expect(buttons.match(/data-refusal="unreachable"/g)).toHaveLength(disabled.length)
  expect(textOf(buttons)).not.toMatch(/not possible/i)
})

const usedBalance = {
  id: 'ubl_1',
  allowance: { type: 'data', name: 'Data' },
  unit: 'bytes',
  subscription: 'sub_1',
  source: { type: 'subscriptionPeriod', subscriptionAddon: null },
  used: 1,
  limit: null,
  remaining: null,
  usableUntil: null,
}

test.each([
  ['of an unused subscription', {}, {}, true],
  ['of a subscription with a first use', { firstUsageAt: '2026-11-02T00:00:00Z' }, {}, false],
  ['of a subscription with a used balance', {}, { usage: [usedBalance] }, false],
  [
    'when only another subscription was used',
    {},
    { usage: [{ ...usedBalance, subscription: 'sub_2' }] },
    true,
  ],
  ['when the state of the eSIM profile is unknown', {}, { profiles: { sim_1: 'unknown' } }, true],
])('offers the eSIM installation %s, primary: $3', (_title, fields, differences, isPrimary) => {
  const subscription = aSubscription(fields)
  const account = anAccount({ subscriptions: [subscription], ...differences })
  const html = renderToStaticMarkup(
    <UseActions {...{ subscription, account }} describedBy="plan" />,
  )
  const intents = [...html.matchAll(/data-intent="(\w+)"/g)].map(([, name]) => name)
  expect(intents).toEqual(['viewEsimInstallation'])
  expect(html.includes('bg-primary')).toBe(isPrimary)
})
