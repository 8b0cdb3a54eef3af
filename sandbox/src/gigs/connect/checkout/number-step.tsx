import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { Button, Choices, ErrorSummary, StepForm, TextLink } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Plan } from '../../model/state'
import { donorOptions } from '../porting/fields'
import type { Translator } from '../words/translator'
import type { Checkout, Sale } from './checkout'
import { networksOf } from './own-number'

/** Asks for the number on its own page, which the payment page links to, for checkouts without a SIM step. */
export function numberScreen(
  flow: FlowContext,
  { plan }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  const { t } = flow
  return {
    title: t('number.title'),
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('number.title')}</h1>
        <StepForm>
          <NumberFields flow={flow} plan={plan} values={values} errors={errors} />
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}

/** Links from the payment page to the number page. */
export function NumberLink({ t, isPorted }: { t: Translator; isPorted: boolean }) {
  return <TextLink href="number">{t(isPorted ? 'number.change' : 'number.keepCurrent')}</TextLink>
}

/** Names of the fields. */
export const numberFields = ['whichNumber', 'phoneNumber', 'donorProvider'] as const

type Props = { flow: FlowContext; plan: Plan; values: FormValues; errors: FormErrors }

/** Asks whether to get a new number or to keep one, and for the number and its provider. */
export function NumberFields({ flow, plan, values, errors }: Props) {
  const { t } = flow
  const shared = { t, values, errors }
  return (
    <>
      <Choices
        name="whichNumber"
        legend={t('number.legend')}
        options={[
          { value: 'fresh', name: t('number.fresh'), description: t('number.freshNote') },
          { value: 'keep', name: t('number.keep'), description: t('number.keepNote') },
        ]}
        chosen={values['whichNumber'] ?? 'fresh'}
        errors={errors}
      />
      <fieldset class="only-keep form" aria-label={t('number.label')}>
        <TextField
          name="phoneNumber"
          label={t('number.label')}
          hint={t('number.hint')}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          {...shared}
        />
        <SelectField
          name="donorProvider"
          label={t('number.provider')}
          hint={t('number.providerHint')}
          options={donorOptions(flow, networksOf(plan))}
          {...shared}
        />
        <TestNumberHelp t={t} />
      </fieldset>
    </>
  )
}

/** Lists the test numbers of the sandbox. Collapsed, because a real page does not have it. */
function TestNumberHelp({ t }: { t: Translator }) {
  return (
    <details class="testcards">
      <summary>{t('sandbox.numbers')}</summary>
      <div>
        <table>
          <caption>{t('sandbox.numbersNote')}</caption>
          <tbody>
            {testNumbers.map(({ ending, outcome }) => (
              <tr key={ending}>
                <th scope="row">+1 959 555 {ending}</th>
                <td>{t(`sandbox.${outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const testNumbers = [
  { ending: '0100', outcome: 'moved' },
  { ending: '0101', outcome: 'notMovable' },
  { ending: '0102', outcome: 'alwaysDeclined' },
  { ending: '0104', outcome: 'needsApproval' },
  { ending: '0110', outcome: 'declinedForPin' },
] as const
