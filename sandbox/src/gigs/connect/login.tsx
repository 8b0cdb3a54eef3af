import { secondsAfter } from '../clock'
import { sha256 } from '../domain/sessions'
import { createUser, findUserByEmail, updateUser } from '../domain/users'
import { randomDigits } from '../ids'
import type { ConnectSession, Gigs, User } from '../model/state'
import { PROJECT_NAME } from '../settings'
import { type FormErrors, type FormValues, TextField } from './fields'
import type { StepResult } from './flow'
import { isSameHash } from './browser-session'
import { Button, ProblemSummary, StepForm, TextLink } from './form-parts'
import type { Screen } from './layout'

const codeSeconds = 600
const mostTries = 5
const mostCodes = 5

type Login = NonNullable<ConnectSession['login']>

/**
 * Connect's own login by a code sent by e-mail, for sessions made without a user
 * (docs/gigs-api.md#create-a-connect-session). What it says does not depend on whether an account exists, until
 * the address is proven.
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
  const error = emailProblem(email) ?? (sent >= mostCodes ? messages.tooManyCodes : null)
  if (error) return { screen: emailScreen({ email }, { email: error }), status: 422 }

  const code = randomDigits(6)
  const expiresAt = secondsAfter(gigs.now(), codeSeconds).toISOString()
  gigs.change(() =>
    gigs.store.put('connectSessions', {
      ...session,
      login: { email, codeHash: codeHash(session, code), expiresAt, attempts: 0 },
      draft: { ...session.draft, codesSent: String(sent + 1) },
    }),
  )
  await gigs.sendMail({
    to: email,
    subject: `${code} is your code for ${PROJECT_NAME}`,
    text: `Your code is ${code}. It works for ten minutes.\n\nIf you did not ask for it, nobody got in: ignore this e-mail.`,
  })
  return { goTo: 'code' }
}

function checkCode(
  gigs: Gigs,
  session: ConnectSession,
  tried: Login,
  form: FormValues,
): StepResult {
  const code = (form['code'] ?? '').replaceAll(/\D/g, '')
  const error = codeProblem(gigs, session, tried, code)
  if (error) {
    const once = { ...tried, attempts: tried.attempts + 1 }
    gigs.change(() => gigs.store.put('connectSessions', { ...session, login: once }))
    return refuse(tried, { code: error })
  }
  return gigs.change(() => {
    const user = provenUser(gigs, session, tried.email)
    if (!user) return refuse(tried, { code: messages.noAccount })
    gigs.store.put('connectSessions', { ...session, user: user.id, login: null })
    return { goTo: '' }
  })
}

// A first purchase may make the account; everything else is about something one has already.
function provenUser(gigs: Gigs, { intent }: ConnectSession, email: string): User | null {
  const known = findUserByEmail(gigs, email)
  if (known) return updateUser(gigs, known, { emailVerified: true })
  if (intent.type !== 'checkoutNewSubscription') return null
  return updateUser(gigs, createUser(gigs, { email }), { emailVerified: true })
}

function refuse({ email }: Login, errors: FormErrors): StepResult {
  return { screen: codeScreen(email, {}, errors), status: 422 }
}

function codeProblem(gigs: Gigs, session: ConnectSession, tried: Login, code: string) {
  if (tried.attempts >= mostTries) return messages.tooManyTries
  if (code.length !== 6) return messages.noCode
  if (gigs.now() > new Date(tried.expiresAt)) return messages.codeExpired
  return isSameHash(codeHash(session, code), tried.codeHash) ? null : messages.wrongCode
}

function codeHash({ id }: ConnectSession, code: string) {
  return sha256(`${id}.${code}`)
}

function emailProblem(email: string) {
  if (email === '') return messages.noEmail
  return /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[a-z0-9-]+$/i.test(email)
    ? null
    : messages.badEmail
}

const messages = {
  noEmail: 'Enter your e-mail address.',
  badEmail: 'Enter an e-mail address like name@example.com.',
  tooManyCodes: 'Too many codes were sent. Close this page and start again from where you came.',
  noCode: 'Enter the six digits from the e-mail.',
  wrongCode: 'That is not the code we sent. Check the latest e-mail.',
  codeExpired: 'This code is older than ten minutes. Ask for a new one below.',
  tooManyTries: 'Too many wrong codes. Ask for a new one below.',
  noAccount: 'There is no account for this address. Use another address below.',
} as const

function emailScreen(values: FormValues, errors: FormErrors): Screen {
  return {
    title: 'Log in',
    body: (
      <>
        <ProblemSummary errors={errors} />
        <h1>Log in</h1>
        <p class="lede">We send you a code by e-mail. There is no password to remember.</p>
        <StepForm>
          <TextField
            name="email"
            label="E-mail address"
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
        <ProblemSummary errors={errors} />
        <h1>Enter your code</h1>
        <p class="lede">
          We sent six digits to <strong>{email}</strong>. They work for ten minutes.
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
        <TextLink href="login">Send a new code, or use another address</TextLink>
      </>
    ),
  }
}
