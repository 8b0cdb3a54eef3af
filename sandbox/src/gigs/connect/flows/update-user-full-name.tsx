import { updateUser } from '../../domain/users'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { defineFlow } from '../flow'

const longestName = 200

/** One field; saving it leads home (docs/gigs-api.md#updateuserfullname). */
export const updateUserFullName = defineFlow('updateUserFullName', {
  show: ({ user }, step) =>
    step === 'name' ? { screen: screen({ fullName: user.fullName ?? '' }, {}) } : { goTo: 'name' },

  complete({ gigs, user }, step, form) {
    if (step !== 'name') return { goTo: 'name' }
    const fullName = form['fullName']?.trim() ?? ''
    const error = nameProblem(fullName)
    if (error) return { screen: screen(form, { fullName: error }), status: 422 }
    gigs.change(() => updateUser(gigs, user, { fullName }))
    return { finish: 'success' }
  },
})

function nameProblem(fullName: string) {
  if (fullName === '') return 'Enter your full name.'
  return fullName.length > longestName ? `Use at most ${longestName} characters.` : null
}

function screen(values: FormValues, errors: FormErrors) {
  return {
    title: 'Your name',
    body: (
      <>
        <ProblemSummary errors={errors} />
        <h1>Your name</h1>
        <StepForm>
          <TextField
            name="fullName"
            label="Full name"
            hint="As in your passport or identity card."
            autocomplete="name"
            capitalize="words"
            values={values}
            errors={errors}
          />
          <Button>Save</Button>
        </StepForm>
      </>
    ),
  }
}
