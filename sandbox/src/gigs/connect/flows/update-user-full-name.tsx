import { updateUser } from '../../domain/users'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { defineFlow } from '../flow'

const MAX_NAME_LENGTH = 200

/** A form with one field (docs/gigs-api.md#updateuserfullname). */
export const updateUserFullName = defineFlow('updateUserFullName', {
  show: ({ user }, step) =>
    step === 'name' ? { screen: screen({ fullName: user.fullName ?? '' }, {}) } : { goTo: 'name' },

  complete({ gigs, user }, step, form) {
    if (step !== 'name') return { goTo: 'name' }
    const fullName = form['fullName']?.trim() ?? ''
    const error = nameError(fullName)
    if (error) return { screen: screen(form, { fullName: error }), status: 422 }
    gigs.change(() => updateUser(gigs, user, { fullName }))
    return { finish: 'success' }
  },
})

function nameError(fullName: string) {
  if (fullName === '') return 'Enter your full name.'
  return fullName.length > MAX_NAME_LENGTH ? `Use at most ${MAX_NAME_LENGTH} characters.` : null
}

function screen(values: FormValues, errors: FormErrors) {
  return {
    title: 'Your name',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Your name</h1>
        <StepForm>
          <TextField
            name="fullName"
            label="Full name"
            hint="As on your passport or ID card."
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
