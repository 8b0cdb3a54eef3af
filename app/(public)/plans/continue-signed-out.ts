import { orderPath } from '@/app/(public)/plans/paths'
import {
  cardMissing,
  choiceIn,
  refusedByGigs,
  rememberChoice,
  wordsFor,
  type Fields,
  type RefusedChoice,
} from '@/app/(public)/plans/save-choice'
import { signInForOrder } from '@/app/sign-in/sign-in-for-order'
import { getVisitorAccount } from '@/lib/account/fetch-account'
import { typedEmail } from '@/lib/auth/normalize-email'
import { checkVisitorChoice } from '@/lib/checkout/check-choice'
import { saveVisitorChoice } from '@/lib/checkout/visitor-choice'
import { countVisitorChoice } from '@/lib/http/rate-limit'
import { getTranslator } from '@/lib/i18n/request'
import { tooManyTries } from '@/lib/i18n/sign-in-refusals'

type Refused = Omit<RefusedChoice, 'errors'> & {
  errors: RefusedChoice['errors'] & { email?: string }
}

/**
 * Checks and stores the choice of a visitor, remembers it in this browser, and sends the sign-in e-mail or goes to the
 * OpenID provider. Both lead to the order with this choice, also in another browser. Makes no call to Gigs.
 */
export async function continueSignedOut(fields: Fields): Promise<Refused> {
  const t = await getTranslator()
  const { email: typed, with: way } = fields
  // A page of a signed-in user, whose session has ended, has no e-mail field.
  const isMail = way !== 'provider' && typed !== undefined
  const email = isMail ? typedEmail.safeParse(typed).data : null
  const emailError = email === undefined ? t('signIn.refused.invalidEmail') : null
  const checked = await checkChoice(fields)
  const errors = {
    ...('errors' in checked && checked.errors),
    ...(emailError && { email: emailError }),
  }
  if ('message' in checked) return { message: checked.message, errors }
  if (emailError) return { message: t('planChoice.notSent'), errors }

  const seconds = await countVisitorChoice()
  if (seconds > 0) return { message: tooManyTries(seconds, t), errors: {} }
  const choice = await saveVisitorChoice(checked.choice)
  await rememberChoice(choice)
  const next = orderPath({ plan: checked.choice.plan, choice })
  return signInForOrder({ next, email: email ?? null, isProvider: way === 'provider' })
}

async function checkChoice(fields: Fields) {
  const t = await getTranslator()
  try {
    const checked = checkVisitorChoice(await getVisitorAccount(), choiceIn(fields))
    const refusedCard = cardMissing(fields) ? t('planChoice.errors.badIccid') : null
    if (checked.ok && !refusedCard) return checked
    return await wordsFor(checked.ok ? [] : checked.errors, refusedCard, t('planChoice.notSent'))
  } catch (error) {
    return refusedByGigs(error)
  }
}
