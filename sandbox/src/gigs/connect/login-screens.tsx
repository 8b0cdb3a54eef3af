import { TextField } from './fields'
import type { Problems, Typed } from './fields'
import { Button, ProblemSummary, StepForm, TextLink } from './form-parts'
import type { Screen } from './layout'

export function emailScreen(typed: Typed, problems: Problems): Screen {
  return {
    title: 'Log in',
    body: (
      <>
        <ProblemSummary problems={problems} />
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
            typed={typed}
            problems={problems}
          />
          <Button>Send code</Button>
        </StepForm>
      </>
    ),
  }
}

export function codeScreen(email: string, typed: Typed, problems: Problems): Screen {
  return {
    title: 'Enter your code',
    body: (
      <>
        <ProblemSummary problems={problems} />
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
            typed={typed}
            problems={problems}
          />
          <Button>Continue</Button>
        </StepForm>
        <TextLink href="login">Send a new code, or use another address</TextLink>
      </>
    ),
  }
}
