import { addAddress, latestAddress } from '../../domain/addresses'
import type { Address } from '../../model/state'
import { AddressFields, readAddress } from '../checkout/address-fields'
import { newAddressProblems } from '../checkout/details'
import type { Problems, Typed } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { defineTwin } from '../flow'

/**
 * The newest address to change. There is no updating in the API, so saving adds one
 * (docs/gigs-api.md#useraddress); saved as it was, it stays the one that is there.
 */
export const updateUserAddress = defineTwin('updateUserAddress', {
  show({ gigs, user }, step) {
    if (step !== 'address') return { go: 'address' }
    const typed = typedOf(latestAddress(gigs, user), user.preferredLocale)
    return { screen: screen(typed, {}) }
  },

  complete({ gigs, user }, step, form) {
    if (step !== 'address') return { go: 'address' }
    const problems = newAddressProblems(gigs, user, form)
    if (Object.keys(problems).length > 0) return { screen: screen(form, problems), status: 422 }
    gigs.change(() => addAddress(gigs, user, readAddress(form)))
    return { end: 'success' }
  },
})

function typedOf(address: Address | null, locale: string): Typed {
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

function screen(typed: Typed, problems: Problems) {
  return {
    title: 'Your address',
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Your address</h1>
        <StepForm>
          <AddressFields typed={typed} problems={problems} />
          <Button>Save</Button>
        </StepForm>
      </>
    ),
  }
}
