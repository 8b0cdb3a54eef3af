import { ownPhysicalSim } from '../../effects/sims'
import type { Plan } from '../../state'
import { TextField } from '../fields'
import type { Problems, Typed } from '../fields'
import { Button, Choices, ProblemSummary, StepForm } from '../form-parts'
import { rehearse } from '../rehearse'
import type { Trip } from '../twin'
import type { Sale } from './sale'

/** The names of these fields. */
export const simFields = ['sim', 'iccid'] as const

/** eSIM, or a SIM card the customer has in hand; a plan without eSIM asks for the card alone. */
export function simScreen({ steps, summary }: Sale, plan: Plan, typed: Typed, problems: Problems) {
  const canEsim = plan.simTypes.includes('eSIM')
  return {
    title: canEsim ? 'Choose your SIM' : 'Your SIM card',
    aside: summary,
    body: (
      <>
        {steps}
        <ProblemSummary problems={problems} />
        <h1>{canEsim ? 'Choose your SIM' : 'Your SIM card'}</h1>
        <StepForm>
          {canEsim && (
            <Choices
              name="sim"
              legend="SIM"
              options={options}
              chosen={typed['sim'] ?? 'auto'}
              problems={problems}
            />
          )}
          <div class="only-own">
            <TextField
              name="iccid"
              label="SIM card number (ICCID)"
              hint="19 or 20 digits, printed on the card. It starts with 89."
              inputmode="numeric"
              maxlength={30}
              typed={typed}
              problems={problems}
            />
          </div>
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** What is wrong with the choice; the card itself is looked at too, but not taken yet. */
export function simProblems(
  { gigs, user }: Trip,
  plan: Plan,
  { sim, iccid = '' }: Typed,
): Problems {
  if (sim === 'auto' && plan.simTypes.includes('eSIM')) return {}
  if (sim !== 'own') return { sim: 'Choose a kind of SIM.' }
  if (!iccid.trim()) return { iccid: 'Enter the number of your SIM card.' }
  const refused = rehearse(gigs, () => ownPhysicalSim(gigs, user, iccid, plan.provider))
  return refused ? { iccid: refused.message } : {}
}

const options = [
  { value: 'auto', name: 'eSIM', says: 'Installed on your device at once, nothing to wait for.' },
  { value: 'own', name: 'SIM card', says: 'You already have the card in hand.' },
]
