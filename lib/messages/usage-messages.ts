import { findSubscription, lineName, type Account, type Subscription } from '@/lib/account/account'
import { type Left, mainAllowance, shareOf } from '@/lib/account/allowance-left'
import { formatAmount, formatDate, formatLeft } from '@/lib/i18n/format'
import { addressOf, linePath } from '@/lib/intents/address'
import { intents } from '@/lib/intents'
import type { Finding, AccountMessage, Occasion, Written } from '@/lib/messages/kind'
import { lineFacts } from '@/lib/messages/about-line'

const ALMOST = 0.2 // of the allowance is left

type Data = Left & { limit: number }

/** Returns the data of a running line, with its add-ons, if it is limited. */
function dataOf(account: Account, line: Subscription): Data | null {
  const left = line.status === 'active' ? mainAllowance(account, line) : null
  return left?.kind === 'data' && left.limit ? { ...left, limit: left.limit } : null
}

// An add-on raises the limit, so that the same share of the new limit is news again.
const findWhere =
  (isDue: (left: Data) => boolean) =>
  (account: Account): Finding[] =>
    account.subscriptions.flatMap((line) => {
      const left = dataOf(account, line)
      if (!left || !line.currentPeriod || !isDue(left)) return []
      const occasion = `${line.currentPeriod.end}/${left.limit}`
      return [{ subject: line.id, occasion, at: null }]
    })

const about = (write: (left: Data, line: Subscription, occasion: Occasion) => Written) =>
  function writeAboutUsage(occasion: Occasion): Written | null {
    const line = findSubscription(occasion.account, occasion.subject)
    const left = line && dataOf(occasion.account, line)
    return left ? write(left, line, occasion) : null
  }

const factsOf = (left: Data, line: Subscription, { account, display, t }: Occasion) => [
  ...lineFacts(line, { account, t }),
  [t('emails.facts.data'), formatLeft('data', left.remaining, left.limit, display)] as const,
  ...(line.currentPeriod
    ? [
        [
          t(`emails.facts.${line.endedAt ? 'endsOn' : 'startsOverOn'}`),
          formatDate(line.currentPeriod.end, display),
        ] as const,
      ]
    : []),
]

const buttonFor = ({ account, t }: Occasion, line: Subscription) => {
  const addons = account.addons.filter(({ plans }) => plans.includes(line.plan.id)).slice(0, 1)
  const fields = { subscription: line.id, addons: addons.map(({ id }) => id) }
  return intents.checkoutAddon.prepare(account, fields).ok
    ? {
        label: t('emails.buttons.addData'),
        path: addressOf('checkoutAddon', { subscription: line.id }),
      }
    : { label: t('emails.buttons.openLine'), path: linePath(line) }
}

/** Sent when 80% of the data of a line is used. */
export const dataAlmostUsed: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  find: findWhere((left) => shareOf(left) <= ALMOST && left.remaining > 0),
  write: about((left, line, occasion) => {
    const { account, display, t } = occasion
    const amount = formatAmount('data', left.remaining, display)
    const title = t('emails.dataAlmostUsed.title', { amount, line: lineName(account, line) })
    return {
      subject: title,
      preview: t('emails.dataAlmostUsed.preview'),
      title,
      paragraphs: [t('emails.dataAlmostUsed.text')],
      facts: factsOf(left, line, occasion),
      button: buttonFor(occasion, line),
      isOver: shareOf(left) > ALMOST || left.remaining === 0,
    }
  }),
}

/** Sent when all data of a line is used. */
export const dataUsedUp: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  find: findWhere(({ remaining }) => remaining === 0),
  write: about((left, line, occasion) => {
    const { account, t } = occasion
    const title = t('emails.dataUsedUp.title', { line: lineName(account, line) })
    return {
      subject: title,
      preview: t('emails.dataUsedUp.preview'),
      title,
      paragraphs: [t('emails.dataUsedUp.text')],
      facts: factsOf(left, line, occasion),
      button: buttonFor(occasion, line),
      isOver: left.remaining > 0,
    }
  }),
}
