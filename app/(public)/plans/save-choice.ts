import { cookies } from 'next/headers'
import { getAccount } from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'
import { checkPlanChoice, type ChoiceError, isFormReason } from '@/lib/checkout/check-choice'
import { savePlanChoice, type PlanChoice } from '@/lib/checkout/plan-choice'
import { choiceCookie, choiceCookieOptions } from '@/lib/checkout/visitor-choice'
import { GigsError } from '@/lib/gigs/errors'
import { textOf } from '@/lib/http/form-data'
import { countUse, limits } from '@/lib/http/rate-limit'
import { requestId } from '@/lib/http/request-context'
import { failureMessage } from '@/lib/i18n/failure-messages'
import { getTranslator } from '@/lib/i18n/request'
import { errorFacts, log } from '@/lib/log'

export type Fields = Record<string, unknown>
type FieldName = Exclude<ChoiceError['field'], 'plan' | null>
/** What the form shows if a choice was not saved. */
export type RefusedChoice = { message: string; errors: Partial<Record<FieldName, string>> }

const names = new Set(['plan', 'addons', 'iccid', 'device', 'imei', 'voucherCode'])

/** Returns the fields of a choice as `checkPlanChoice` expects them. A number without its card counts as empty. */
export function choiceIn(fields: Fields): Fields {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)))
  return isEsim(fields) ? { ...own, iccid: '' } : own
}

const isEsim = ({ sim }: Fields) => sim === 'any'

/** Returns the error of a form that says "a SIM card I have" without its number. */
export const cardMissing = (fields: Fields): boolean =>
  fields['sim'] === 'own' && textOf(fields['iccid']).trim() === ''

/** Checks and saves a choice of a signed-in user, or returns why it could not. */
export async function saveForUser(
  user: User,
  fields: Fields,
): Promise<{ saved: PlanChoice } | RefusedChoice> {
  const refusedCard = await refuseCard(user, fields)
  try {
    // Always checks the other fields too, so that the form shows all errors at once.
    const wanted = choiceIn(fields)
    const account = await getAccount(user)
    const checked = await checkPlanChoice(account, refusedCard ? { ...wanted, iccid: '' } : wanted)
    if (!checked.ok || refusedCard) {
      return wordsFor(checked.ok ? [] : checked.errors, refusedCard)
    }
    await savePlanChoice(user.id, checked.choice)
    return { saved: checked.choice }
  } catch (error) {
    return refusedByGigs(error)
  }
}

/** Returns the message for a failed call to Gigs. Throws any other error again. */
export async function refusedByGigs(error: unknown): Promise<RefusedChoice> {
  if (!(error instanceof GigsError)) throw error
  log.error({ step: 'choice', ...errorFacts(error) })
  return { message: failureMessage(await getTranslator(), error, requestId()), errors: {} }
}

// Returns why a SIM card is not looked up. A look-up reveals whether a card is unused, so the number of
// look-ups is limited.
async function refuseCard(user: User, fields: Fields): Promise<string | null> {
  const t = await getTranslator()
  if (cardMissing(fields)) return t('planChoice.errors.badIccid')
  if (isEsim(fields) || textOf(fields['iccid']).trim() === '') return null
  const isOver = await countUse(limits.simLookUps, user.id)
  return isOver ? t('planChoice.errors.tooManyLookUps') : null
}

/** Returns the messages for the errors of a choice, each at its field. */
export async function wordsFor(
  all: ChoiceError[],
  refusedCard: string | null,
  message?: string,
): Promise<RefusedChoice> {
  const t = await getTranslator()
  const errors: RefusedChoice['errors'] = refusedCard ? { iccid: refusedCard } : {}
  for (const { field, reason } of all) {
    const text = isFormReason(reason) ? t(`planChoice.errors.${reason}`) : t(`refusals.${reason}`)
    if (!field || field === 'plan') return { message: text, errors: {} }
    errors[field] = text
  }
  return { message: message ?? t('planChoice.notSaved'), errors }
}

/** Remembers a visitor's choice in this browser, or forgets it. */
export async function rememberChoice(id: string | null): Promise<void> {
  const jar = await cookies()
  const options = choiceCookieOptions()
  jar.set(choiceCookie(), id ?? '', id ? options : { ...options, maxAge: 0 })
}
