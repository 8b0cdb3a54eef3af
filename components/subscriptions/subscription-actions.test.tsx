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
      <UseActions {...props} launch={null} />
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

test('an action that the outcome offers as the next step is not offered twice', () => {
  const subscription = aSubscription({ endedAt: '2099-01-01T00:00:00Z' })
  const account = anAccount({ subscriptions: [subscription] })
  const launch = {
    id: 'launch',
    intent: 'cancelSubscription',
    input: { subscription: subscription.id },
    before: '',
    outcome: 'fulfilled' as const,
    claims: [],
    returnTo: null,
  }
  const props = { subscription, account, describedBy: 'plan', display }
  const buttonsAfter = (shown: typeof launch | null) =>
    renderToStaticMarkup(<UseActions {...props} launch={shown} />)
  expect(buttonsAfter(launch)).not.toContain('resumeSubscription')
  expect(buttonsAfter(null)).toContain('resumeSubscription')
})

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
    <UseActions {...{ subscription, account, display }} describedBy="plan" launch={null} />,
  )
  const intents = [...html.matchAll(/data-intent="(\w+)"/g)].map(([, name]) => name)
  expect(intents).toEqual(['viewEsimInstallation'])
  expect(html.includes('bg-primary')).toBe(isPrimary)
})
