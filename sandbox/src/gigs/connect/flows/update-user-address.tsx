import { addAddress, latestAddress } from '../../domain/addresses'
import type { Address } from '../../model/state'
import { AddressFields, readAddress } from '../checkout/address-fields'
import { newAddressErrors } from '../checkout/details'
import type { FormErrors, FormValues } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { defineFlow } from '../flow'
import type { Translator } from '../words/translator'

/**
 * Shows the newest address and adds the changed one, because the API cannot update addresses
 * (docs/gigs-api.md#useraddress). An unchanged address is not added again.
 */
export const updateUserAddress = defineFlow('updateUserAddress', {
  show({ gigs, user, t }, step) {
    if (step !== 'address') return { goTo: 'address' }
    const values = addressValues(latestAddress(gigs, user), user.preferredLocale)
    return { screen: screen(t, values, {}) }
  },

  complete({ gigs, user, t }, step, form) {
    if (step !== 'address') return { goTo: 'address' }
    const errors = newAddressErrors({ gigs, user, t }, form)
    if (Object.keys(errors).length > 0) return { screen: screen(t, form, errors), status: 422 }
    gigs.change(() => addAddress(gigs, user, readAddress(form)))
    return { finish: 'success' }
  },
})

function addressValues(address: Address | null, locale: string): FormValues {
  if (!address) return { country: locale.split('-')[1] ?? '' }
  const { line1, line2, city, postalCode, state, country } = address
  return {
    line1,
    line2: line2 ?? '',
    city,
    postalCode: postalCode ?? '',
    state: state ?? '',
    country,
  }
}

function screen(t: Translator, values: FormValues, errors: FormErrors) {
  return {
    title: t('account.address'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('account.address')}</h1>
        <StepForm>
          <AddressFields t={t} values={values} errors={errors} />
          <Button>{t('page.save')}</Button>
        </StepForm>
      </>
    ),
  }
}
