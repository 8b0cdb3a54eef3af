import { type FormErrors, type FormValues, TextField } from './fields'
import { Button, ProblemSummary, StepForm, TextLink } from './form-parts'
import type { Screen } from './layout'

export function emailScreen(values: FormValues, errors: FormErrors): Screen {
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

export function codeScreen(email: string, values: FormValues, errors: FormErrors): Screen {
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
