import { secondsAfter } from '../clock'
import { sha256 } from '../domain/sessions'
import { createUser, findUserByEmail, updateUser } from '../domain/users'
import { randomDigits } from '../ids'
import type { ConnectSession, Gigs, User } from '../model/state'
import { type FormErrors, type FormValues, TextField } from './fields'
import type { StepResult } from './flow'
import { isSameHash } from './browser-session'
import { Button, ErrorSummary, StepForm, TextLink } from './form-parts'
import type { Screen } from './layout'
import type { Translator } from './words/translator'

const CODE_SECONDS = 600
const MAX_ATTEMPTS = 5
const MAX_CODES = 5

type Login = NonNullable<ConnectSession['login']>

/** A request to a page of the login. `locale` is the one of the browser, for a new user. */
type LoginContext = { gigs: Gigs; session: ConnectSession; t: Translator; locale: string | null }

/**
 * Logs a user in with a code that is sent by email, for sessions without a user
 * (docs/gigs-api.md#create-a-connect-session). The pages do not reveal whether an account exists before the user has
 * entered the code.
 */
export async function login(
  context: LoginContext,
  step: string,
  form: FormValues | null,
): Promise<StepResult> {
  const { session, t } = context
  if (step === 'login') {
    return form ? sendCode(context, form) : { screen: emailScreen(t, {}, {}) }
  }
  if (step !== 'code' || !session.login) return { goTo: 'login' }
  if (form) return checkCode(context, session.login, form)
  return { screen: codeScreen(t, session.login.email, {}, {}) }
}

async function sendCode({ gigs, session, t }: LoginContext, form: FormValues): Promise<StepResult> {
  const email = form['email']?.trim() ?? ''
  const sent = Number(session.draft['codesSent'] ?? 0)
  const error = emailError(email) ?? (sent >= MAX_CODES ? 'tooManyCodes' : null)
  if (error) {
    return { screen: emailScreen(t, { email }, { email: t(`login.${error}`) }), status: 422 }
  }

  const code = randomDigits(6)
  const expiresAt = secondsAfter(gigs.now(), CODE_SECONDS).toISOString()
  gigs.change(() =>
    gigs.store.put('connectSessions', {
      ...session,
      login: { email, codeHash: codeHash(session, code), expiresAt, attempts: 0 },
      draft: { ...session.draft, codesSent: String(sent + 1) },
    }),
  )
  await gigs.sendMail({
    to: email,
    subject: t('login.mailSubject', { code, brand: gigs.brand.name }),
    text: `${t('login.mailText', { code })}\n\n${t('login.mailIgnore')}`,
  })
  return { goTo: 'code' }
}

function checkCode(context: LoginContext, pending: Login, form: FormValues): StepResult {
  const { gigs, session, t } = context
  const code = (form['code'] ?? '').replaceAll(/\D/g, '')
  const error = codeError(gigs, session, pending, code)
  if (error) {
    const updated = { ...pending, attempts: pending.attempts + 1 }
    gigs.change(() => gigs.store.put('connectSessions', { ...session, login: updated }))
    return rejectCode(t, pending, error)
  }
  return gigs.change(() => {
    const user = findOrCreateUser(context, pending.email)
    if (!user) return rejectCode(t, pending, 'noAccount')
    gigs.store.put('connectSessions', { ...session, user: user.id, login: null })
    return { goTo: '' }
  })
}

// Only a first purchase can create an account. All other intents need an existing one.
function findOrCreateUser({ gigs, session, locale }: LoginContext, email: string): User | null {
  const user = findUserByEmail(gigs, email)
  if (user) return updateUser(gigs, user, { emailVerified: true })
  if (session.intent.type !== 'checkoutNewSubscription') return null
  const details = { email, ...(locale && { preferredLocale: locale }) }
  return updateUser(gigs, createUser(gigs, details), { emailVerified: true })
}

type CodeError = 'tooManyTries' | 'noCode' | 'codeExpired' | 'wrongCode' | 'noAccount'

function rejectCode(t: Translator, { email }: Login, error: CodeError): StepResult {
  return { screen: codeScreen(t, email, {}, { code: t(`login.${error}`) }), status: 422 }
}

function codeError(
  gigs: Gigs,
  session: ConnectSession,
  pending: Login,
  code: string,
): CodeError | null {
  if (pending.attempts >= MAX_ATTEMPTS) return 'tooManyTries'
  if (code.length !== 6) return 'noCode'
  if (gigs.now() > new Date(pending.expiresAt)) return 'codeExpired'
  return isSameHash(codeHash(session, code), pending.codeHash) ? null : 'wrongCode'
}

function codeHash({ id }: ConnectSession, code: string) {
  return sha256(`${id}.${code}`)
}

function emailError(email: string) {
  if (email === '') return 'noEmail'
  return /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[a-z0-9-]+$/i.test(email) ? null : 'badEmail'
}

function emailScreen(t: Translator, values: FormValues, errors: FormErrors): Screen {
  return {
    title: t('login.title'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('login.title')}</h1>
        <p class="lede">{t('login.intro')}</p>
        <StepForm>
          <TextField
            t={t}
            name="email"
            label={t('login.email')}
            type="email"
            inputmode="email"
            autocomplete="email"
            capitalize="off"
            values={values}
            errors={errors}
          />
          <Button>{t('login.send')}</Button>
        </StepForm>
      </>
    ),
  }
}

function codeScreen(t: Translator, email: string, values: FormValues, errors: FormErrors): Screen {
  const [before, after] = t('login.codeIntro', { email }).split(email)
  return {
    title: t('login.codeTitle'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('login.codeTitle')}</h1>
        <p class="lede">
          {before}
          <strong>{email}</strong>
          {after}
        </p>
        <StepForm>
          <TextField
            t={t}
            name="code"
            label={t('login.code')}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            values={values}
            errors={errors}
          />
          <Button>{t('page.continue')}</Button>
        </StepForm>
        <TextLink href="login">{t('login.again')}</TextLink>
      </>
    ),
  }
}
