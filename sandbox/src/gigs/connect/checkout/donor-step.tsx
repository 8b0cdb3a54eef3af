import type { Gigs } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, ProblemSummary, StepForm } from '../form-parts'
import { knownAnswers } from '../porting/answers'
import { PortingFields } from '../porting/fields'
import type { FlowContext } from '../flow'
import { detailFields } from './details'
import type { Checkout } from './new-order'
import { answersIn, askedByDonor, networksOf } from './own-number'
import type { Sale } from './sale'

/** The names of these fields. */
export const donorFields = [
  'accountNumber',
  'accountPin',
  'accountType',
  'firstName',
  'lastName',
  'donorProviderApproval',
  ...detailFields,
] as const

/** What the current provider must be told before it lets the number go, in one form. */
export function donorScreen(
  { gigs, session }: FlowContext,
  { plan, keeps }: Checkout,
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
        <ProblemSummary errors={errors} />
        <h1>{title}</h1>
        <p class="lede">
          {`${donorName(gigs, session.draft)} lets ${keeps} go when this is what they have on file. It is on your bill, or in their app.`}
        </p>
        <StepForm>
          <PortingFields
            gigs={gigs}
            porting={networksOf(plan)}
            asked={askedByDonor(keeps)}
            values={values}
            errors={errors}
          />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** What to begin with: answers given before, else what was just typed about the customer, else the account. */
export function firstAnswers({ gigs, user, session: { draft } }: FlowContext): FormValues {
  const { fullName, birthday = '', country } = draft
  const present = {
    ...user,
    fullName: fullName?.trim() || user.fullName,
    birthday: birthday || user.birthday,
  }
  // The PIN is the one answer that is not shown again.
  return {
    ...knownAnswers(gigs, {}, present),
    ...(country ? draft : {}),
    ...answersIn(draft),
    accountPin: '',
  }
}

function donorName(gigs: Gigs, { donorProvider = '' }: FormValues) {
  const donor = gigs.store.get('serviceProviders', donorProvider)
  return donor && donor.name !== 'Other' ? donor.name : 'Your current provider'
}
