import { ApiError, invalid } from '../errors'
import { newId, randomDigits, randomText } from '../ids'
import type { Gigs, Plan, Sim, SimType, User } from '../model/state'

/**
 * The test SIM ids of docs/gigs-api.md#test-sims. Each use creates a new SIM, which is ready after `seconds`.
 */
export const testSims: ReadonlyMap<string, { type: SimType; seconds: number }> = new Map([
  ['sim_test_esim', { type: 'eSIM', seconds: 0 }],
  ['sim_test_psim', { type: 'pSIM', seconds: 0 }],
  ['sim_test_esim_delayed_up_to_one_min', { type: 'eSIM', seconds: 45 }],
  ['sim_test_psim_delayed_up_to_one_min', { type: 'pSIM', seconds: 45 }],
  ['sim_test_esim_delayed_four_hours', { type: 'eSIM', seconds: 14_400 }],
  ['sim_test_psim_delayed_four_hours', { type: 'pSIM', seconds: 14_400 }],
  ['sim_test_esim_delayed_twenty_four_hours', { type: 'eSIM', seconds: 86_400 }],
  ['sim_test_psim_delayed_twenty_four_hours', { type: 'pSIM', seconds: 86_400 }],
])

/** Creates an unused SIM. */
export function newSim(gigs: Gigs, type: SimType, provider: string, user: User | null): Sim {
  return putSim(gigs, { type, provider, user: user?.id ?? null, iccid: newIccid(gigs) })
}

/**
 * Assigns a physical SIM card to a customer, by the number printed on it. Creates the SIM if the number is new.
 * @throws ApiError if the number is not an ICCID, or the card belongs to another customer or network.
 */
export function claimSimCard(gigs: Gigs, user: User, iccid: string, provider: string): Sim {
  const digits = readIccid(iccid)
  const card = findCard(gigs, digits)
  if (!card) return putSim(gigs, { type: 'pSIM', provider, user: user.id, iccid: digits })
  requireUsable(gigs, card, user)
  if (card.type !== 'pSIM' || card.provider !== provider) {
    throw invalid('This SIM card does not work with the chosen plan.')
  }
  return gigs.store.put('sims', { ...card, user: user.id })
}

/**
 * Returns the number of a SIM card in upper case, without separators.
 * @throws ApiError `invalidIccid` (docs/gigs-api.md#errors).
 */
function readIccid(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/^[^\d]*(?=\d)/, '')
    .replaceAll(/[^0-9a-z]/gi, '')
    .toUpperCase()
  if (/^(\d{19}F?|\d{20})$/.test(digits)) return digits
  throw invalidIccid()
}

/** Creates the 422 for an invalid SIM card number, with the hint that Gigs documents. */
export function invalidIccid(): ApiError {
  const hint = '/^([0-9]{19}F?|[0-9]{20})$/i'
  return new ApiError('invalid', 'An ICCID has 19 or 20 digits.', { code: 'invalidIccid', hint })
}

// The filler F at the end is optional: the number means the same card without it.
function findCard(gigs: Gigs, digits: string): Sim | undefined {
  const withoutFiller = digits.replace(/F$/, '')
  return [withoutFiller, `${withoutFiller}F`]
    .flatMap((iccid) => gigs.store.where('sims', 'iccid', iccid))
    .at(0)
}

/**
 * Returns the SIM for a new subscription; null for `auto`, which creates an eSIM when the subscription is activated.
 * @throws ApiError `simAlreadyUsed`, or if the SIM does not exist or does not work with the plan.
 */
export function chooseSim(gigs: Gigs, plan: Plan, user: User, choice: string): Sim | null {
  const test = testSims.get(choice)
  if (test) return requireCompatible(plan, newSim(gigs, test.type, plan.provider, user))
  if (choice === 'preferLastUsed') return lastUsed(gigs, plan, user)
  if (choice === 'auto') {
    if (plan.simTypes.includes('eSIM')) return null
    throw invalid('This plan only works with physical SIM cards. Choose one in `sim`.')
  }
  const sim = gigs.store.get('sims', choice)
  if (!sim) throw invalid('No SIM with the id in `sim` exists in this project.')
  requireUsable(gigs, sim, user)
  return gigs.store.put('sims', { ...requireCompatible(plan, sim), user: user.id })
}

function requireCompatible(plan: Plan, sim: Sim): Sim {
  if (!plan.simTypes.includes(sim.type)) {
    throw invalid(`This plan does not work with a ${sim.type}.`)
  }
  if (sim.provider !== plan.provider) {
    throw invalid('The SIM and the plan have different providers.')
  }
  return sim
}

function lastUsed(gigs: Gigs, plan: Plan, user: User): Sim | null {
  const used = gigs.store.where('subscriptions', 'user', user.id).map(({ sim }) => sim)
  for (const id of used.toReversed()) {
    const sim = id ? gigs.store.get('sims', id) : null
    if (sim && isFree(gigs, sim) && sim.provider === plan.provider) {
      return requireCompatible(plan, sim)
    }
  }
  return chooseSim(gigs, plan, user, 'auto')
}

function requireUsable(gigs: Gigs, sim: Sim, user: User): void {
  if (!isFree(gigs, sim)) throw invalid('This SIM is already in use.', 'simAlreadyUsed')
  if (sim.user && sim.user !== user.id) throw invalid('This SIM belongs to another user.')
}

function isFree(gigs: Gigs, sim: Sim): boolean {
  if (sim.status === 'retired') return false
  return gigs.store.where('subscriptions', 'sim', sim.id).every(({ status }) => status === 'ended')
}

function putSim(gigs: Gigs, fields: Pick<Sim, 'type' | 'provider' | 'user' | 'iccid'>): Sim {
  const createdAt = gigs.now().toISOString()
  const isEsim = fields.type === 'eSIM'
  return gigs.store.put('sims', {
    object: 'sim',
    id: newId('sim'),
    metadata: {},
    createdAt,
    status: 'inactive',
    ...fields,
    matchingId: isEsim ? randomText(24).toUpperCase() : null,
    profile: isEsim ? { status: 'unknown', updatedAt: createdAt } : null,
    installsAt: null,
  })
}

function newIccid(gigs: Gigs): string {
  const iccid = `8942424242${randomDigits(10)}`
  return gigs.store.where('sims', 'iccid', iccid).length === 0 ? iccid : newIccid(gigs)
}
