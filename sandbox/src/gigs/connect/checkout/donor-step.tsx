import type { Gigs } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { initialPortingValues } from '../porting/form'
import { PortingFields } from '../porting/fields'
import type { FlowContext } from '../flow'
import { detailFields } from './details'
import type { Checkout, Sale } from './checkout'
import { donorValues, donorFieldsFor, networksOf } from './own-number'

/** Names of the fields. */
export const donorFields = [
  'accountNumber',
  'accountPin',
  'accountType',
  'firstName',
  'lastName',
  'donorProviderApproval',
  ...detailFields,
] as const

/** Asks for the details that the current provider requires, in one form. */
export function donorScreen(
  { gigs, session }: FlowContext,
  { plan, portedNumber }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  const title = 'Your current account'
  return {
    title,
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <p class="lede">
          {`${donorName(gigs, session.draft)} transfers ${portedNumber} if these details match their records. You can find them on your bill or in their app.`}
        </p>
        <StepForm>
          <PortingFields
            gigs={gigs}
            porting={networksOf(plan)}
            fields={donorFieldsFor(portedNumber)}
            values={values}
            errors={errors}
          />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** Returns the initial values: earlier input, then the details of this checkout, then the account. */
export function initialDonorValues({ gigs, user, session: { draft } }: FlowContext): FormValues {
  const { fullName, birthday = '', country } = draft
  const current = {
    ...user,
    fullName: fullName?.trim() || user.fullName,
    birthday: birthday || user.birthday,
  }
  // The PIN is never shown again.
  return {
    ...initialPortingValues(gigs, {}, current),
    ...(country ? draft : {}),
    ...donorValues(draft),
    accountPin: '',
  }
}

function donorName(gigs: Gigs, { donorProvider = '' }: FormValues) {
  const donor = gigs.store.get('serviceProviders', donorProvider)
  return donor && donor.name !== 'Other' ? donor.name : 'Your current provider'
}
