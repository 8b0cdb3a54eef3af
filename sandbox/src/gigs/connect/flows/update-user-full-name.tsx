import { updateUser } from '../../domain/users'
import { TextField } from '../fields'
import type { Problems, Typed } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { defineTwin } from '../flow'

const longestName = 200

/** One field; saving it leads home (docs/gigs-api.md#updateuserfullname). */
export const updateUserFullName = defineTwin('updateUserFullName', {
  show: ({ user }, step) =>
    step === 'name' ? { screen: screen({ fullName: user.fullName ?? '' }, {}) } : { go: 'name' },

  complete({ gigs, user }, step, form) {
    if (step !== 'name') return { go: 'name' }
    const fullName = form['fullName']?.trim() ?? ''
    const problem = nameProblem(fullName)
    if (problem) return { screen: screen(form, { fullName: problem }), status: 422 }
    gigs.change(() => updateUser(gigs, user, { fullName }))
    return { end: 'success' }
  },
})

function nameProblem(fullName: string) {
  if (fullName === '') return 'Enter your full name.'
  return fullName.length > longestName ? `Use at most ${longestName} characters.` : null
}

function screen(typed: Typed, problems: Problems) {
  return {
    title: 'Your name',
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Your name</h1>
        <StepForm>
          <TextField
            name="fullName"
            label="Full name"
            hint="As in your passport or identity card."
            autocomplete="name"
            capitalize="words"
            typed={typed}
            problems={problems}
          />
          <Button>Save</Button>
        </StepForm>
      </>
    ),
  }
}
