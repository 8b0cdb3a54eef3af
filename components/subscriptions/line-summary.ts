import { isPlainlyActive } from '@/components/subscriptions/line-status'
import { addonsFor, type Account, type Subscription } from '@/lib/account/account'
import { type Display, formatDay, formatPhone } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'
import { intents } from '@/lib/intents'

/** The fragment of the add-ons on the page of a line. */
export const ADDONS_ID = 'add-ons'

/** The longest name of a line that a customer can choose, in UTF-16 code units, as browsers count. */
export const MAX_LINE_NAME = 40

/** Below this share of its limit, an allowance is running low. */
export const LOW_SHARE = 0.2

/** Returns when a line renews or ends, short: `Renews Dec 1`. Returns null before its first period. */
export function renewalText(
  { endedAt, status, currentPeriod, plan }: Subscription,
  display: Display,
): string | null {
  const t = translatorFor(display.locale)
  if (endedAt) {
    const day = formatDay(endedAt, display)
    return t(status === 'ended' ? 'subscriptions.row.ended' : 'subscriptions.row.usableUntil', {
      day,
    })
  }
  if (!currentPeriod) return null
  const isRecurring = plan.validity.type === 'recurring'
  return t(isRecurring ? 'subscriptions.row.renews' : 'subscriptions.row.validUntil', {
    day: formatDay(currentPeriod.end, display),
  })
}

/** Returns the name of a type of SIM. */
export const simName = (type: string, t: Translator): string =>
  t(type === 'eSIM' ? 'subscriptions.sim.esim' : 'subscriptions.sim.card')

/** Returns the number of a line, and its plan if the line has a name of its own. */
export function lineDetails({ lineNames }: Account, { id, plan, phoneNumber }: Subscription) {
  const details = [phoneNumber && formatPhone(phoneNumber), lineNames[id] && plan.name]
  return details.filter(Boolean).join(' · ')
}

/** Returns the label of the link to the add-ons of a line; null if it can have none now. */
export function addonsLabel(
  account: Account,
  { id, plan }: Subscription,
  display: Display,
): string | null {
  const addons = addonsFor(account, plan)
  const fields = { subscription: id, addons: addons.slice(0, 1).map((addon) => addon.id) }
  const prepared = intents.checkoutAddon.prepare(account, fields)
  if (!prepared.ok && prepared.refusal !== 'unreachable') return null
  const hasData = addons.some(({ allowances }) => allowances.dataBytes !== 0)
  const t = translatorFor(display.locale)
  const offersData = hasData && plan.allowances.dataBytes !== null
  return t(offersData ? 'subscriptions.row.addData' : 'subscriptions.row.addons')
}

/** Returns the running lines, those that need attention first, and the ended ones. */
export function sortLines({ subscriptions }: Account) {
  return {
    running: subscriptions
      .filter(({ status }) => status !== 'ended')
      .toSorted((a, b) => rank(a) - rank(b)),
    ended: subscriptions.filter(({ status }) => status === 'ended'),
  }
}

// Restricted lines first, then waiting, active and ending ones.
function rank(line: Subscription): number {
  const index = ['restricted', 'initiated', 'pending'].indexOf(line.status)
  if (index !== -1) return index
  return isPlainlyActive(line) ? 3 : 4
}

/** Returns the lines whose name, plan or number contains the text. Ignores case, and punctuation in numbers. */
export function searchLines(
  { lineNames }: Account,
  lines: readonly Subscription[],
  text: string,
): Subscription[] {
  const words = text.toLowerCase()
  const digits = text.replaceAll(/\D/g, '')
  return lines.filter(({ id, plan, phoneNumber }) => {
    const names = [lineNames[id] ?? '', plan.name].map((name) => name.toLowerCase())
    const isNumber = digits !== '' && /^[\d\s()+.-]*$/.test(text)
    return (
      names.some((name) => name.includes(words)) ||
      (isNumber && (phoneNumber ?? '').includes(digits))
    )
  })
}
