import type { FormErrors, FormValues } from '../fields'
import { Button, ErrorSummary, StepForm } from '../form-parts'
import { initialPortingValues } from '../porting/form'
import { OTHER_PROVIDER, PortingFields } from '../porting/fields'
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
  flow: FlowContext,
  { plan, portedNumber }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  const { t } = flow
  const title = t('number.donorTitle')
  return {
    title,
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary t={t} errors={errors} />
        <h1>{title}</h1>
        <p class="lede">
          {t('number.donorIntro', { provider: donorName(flow), number: portedNumber ?? '' })}
        </p>
        <StepForm>
          <PortingFields
            flow={flow}
            porting={networksOf(plan)}
            fields={donorFieldsFor(portedNumber)}
            values={values}
            errors={errors}
          />
          <Button>{t('page.continue')}</Button>
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

function donorName({ gigs, session, t }: FlowContext) {
  const donor = gigs.store.get('serviceProviders', session.draft['donorProvider'] ?? '')
  return donor && donor.name !== OTHER_PROVIDER ? donor.name : t('number.donorUnnamed')
}
