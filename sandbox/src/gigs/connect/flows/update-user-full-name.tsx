import { updateUser } from '../../domain/users'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { defineFlow } from '../flow'
import type { Translator } from '../words/translator'

const MAX_NAME_LENGTH = 200

/** A form with one field (docs/gigs-api.md#updateuserfullname). */
export const updateUserFullName = defineFlow('updateUserFullName', {
  show: ({ user, t }, step) =>
    step === 'name'
      ? { screen: screen(t, { fullName: user.fullName ?? '' }, {}) }
      : { goTo: 'name' },

  complete({ gigs, user, t }, step, form) {
    if (step !== 'name') return { goTo: 'name' }
    const fullName = form['fullName']?.trim() ?? ''
    const error = nameError(t, fullName)
    if (error) return { screen: screen(t, form, { fullName: error }), status: 422 }
    gigs.change(() => updateUser(gigs, user, { fullName }))
    return { finish: 'success' }
  },
})

function nameError(t: Translator, fullName: string) {
  if (fullName === '') return t('details.noFullName')
  return fullName.length > MAX_NAME_LENGTH
    ? t('page.tooLong', { max: String(MAX_NAME_LENGTH) })
    : null
}

function screen(t: Translator, values: FormValues, errors: FormErrors) {
  return {
    title: t('account.name'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('account.name')}</h1>
        <StepForm>
          <TextField
            t={t}
            name="fullName"
            label={t('details.fullName')}
            hint={t('details.fullNameHint')}
            autocomplete="name"
            capitalize="words"
            values={values}
            errors={errors}
          />
          <Button>{t('page.save')}</Button>
        </StepForm>
      </>
    ),
  }
}
