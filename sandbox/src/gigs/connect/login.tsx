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

const CODE_SECONDS = 600
const MAX_ATTEMPTS = 5
const MAX_CODES = 5

type Login = NonNullable<ConnectSession['login']>

/**
 * Logs a user in with a code that is sent by email, for sessions without a user
 * (docs/gigs-api.md#create-a-connect-session). The pages do not reveal whether an account exists before the user has
 * entered the code.
 */
export async function login(
  gigs: Gigs,
  session: ConnectSession,
  step: string,
  form: FormValues | null,
): Promise<StepResult> {
  if (step === 'login') {
    return form ? sendCode(gigs, session, form) : { screen: emailScreen({}, {}) }
  }
  if (step !== 'code' || !session.login) return { goTo: 'login' }
  if (form) return checkCode(gigs, session, session.login, form)
  return { screen: codeScreen(session.login.email, {}, {}) }
}

async function sendCode(
  gigs: Gigs,
  session: ConnectSession,
  form: FormValues,
): Promise<StepResult> {
  const email = form['email']?.trim() ?? ''
  const sent = Number(session.draft['codesSent'] ?? 0)
  const error = emailError(email) ?? (sent >= MAX_CODES ? messages.tooManyCodes : null)
  if (error) return { screen: emailScreen({ email }, { email: error }), status: 422 }

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
    subject: `${code} is your code for ${gigs.brand.name}`,
    text: `Your code is ${code}. It is valid for ten minutes.\n\nIf you didn’t request it, you can ignore this email. Nobody has access to your account.`,
  })
  return { goTo: 'code' }
}

function checkCode(
  gigs: Gigs,
  session: ConnectSession,
  pending: Login,
  form: FormValues,
): StepResult {
  const code = (form['code'] ?? '').replaceAll(/\D/g, '')
  const error = codeError(gigs, session, pending, code)
  if (error) {
    const updated = { ...pending, attempts: pending.attempts + 1 }
    gigs.change(() => gigs.store.put('connectSessions', { ...session, login: updated }))
    return rejectCode(pending, { code: error })
  }
  return gigs.change(() => {
    const user = findOrCreateUser(gigs, session, pending.email)
    if (!user) return rejectCode(pending, { code: messages.noAccount })
    gigs.store.put('connectSessions', { ...session, user: user.id, login: null })
    return { goTo: '' }
  })
}

// Only a first purchase can create an account. All other intents need an existing one.
function findOrCreateUser(gigs: Gigs, { intent }: ConnectSession, email: string): User | null {
  const user = findUserByEmail(gigs, email)
  if (user) return updateUser(gigs, user, { emailVerified: true })
  if (intent.type !== 'checkoutNewSubscription') return null
  return updateUser(gigs, createUser(gigs, { email }), { emailVerified: true })
}

function rejectCode({ email }: Login, errors: FormErrors): StepResult {
  return { screen: codeScreen(email, {}, errors), status: 422 }
}

function codeError(gigs: Gigs, session: ConnectSession, pending: Login, code: string) {
  if (pending.attempts >= MAX_ATTEMPTS) return messages.tooManyTries
  if (code.length !== 6) return messages.noCode
  if (gigs.now() > new Date(pending.expiresAt)) return messages.codeExpired
  return isSameHash(codeHash(session, code), pending.codeHash) ? null : messages.wrongCode
}

function codeHash({ id }: ConnectSession, code: string) {
  return sha256(`${id}.${code}`)
}

function emailError(email: string) {
  if (email === '') return messages.noEmail
  return /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[a-z0-9-]+$/i.test(email)
    ? null
    : messages.badEmail
}

const messages = {
  noEmail: 'Enter your email address.',
  badEmail: 'Enter an email address such as name@example.com.',
  tooManyCodes: 'Too many codes were sent. Close this page and start again.',
  noCode: 'Enter the six digits from the email.',
  wrongCode: 'This code doesn’t match. Use the code in the latest email.',
  codeExpired: 'This code is older than ten minutes. Request a new one below.',
  tooManyTries: 'Too many wrong codes. Request a new one below.',
  noAccount: 'There is no account with this email address. Use another one below.',
} as const

function emailScreen(values: FormValues, errors: FormErrors): Screen {
  return {
    title: 'Log in',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Log in</h1>
        <p class="lede">We’ll send you a code by email. No password needed.</p>
        <StepForm>
          <TextField
            name="email"
            label="Email address"
            type="email"
            inputmode="email"
            autocomplete="email"
            capitalize="off"
            values={values}
            errors={errors}
          />
          <Button>Send code</Button>
        </StepForm>
      </>
    ),
  }
}

function codeScreen(email: string, values: FormValues, errors: FormErrors): Screen {
  return {
    title: 'Enter your code',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Enter your code</h1>
        <p class="lede">
          We sent a six-digit code to <strong>{email}</strong>. It is valid for ten minutes.
        </p>
        <StepForm>
          <TextField
            name="code"
            label="Code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            values={values}
            errors={errors}
          />
          <Button>Continue</Button>
        </StepForm>
        <TextLink href="login">Send a new code or use another address</TextLink>
      </>
    ),
  }
}
