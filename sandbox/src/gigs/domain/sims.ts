import { ApiError, invalid } from '../errors'
import { newId, randomDigits, randomText } from '../ids'
import type { Gigs, Plan, Sim, SimType, User } from '../model/state'

/**
 * The placeholder SIMs of docs/gigs-api.md#test-sims: each use makes a new SIM, ready after so many seconds.
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

/** Makes a SIM that nobody uses yet. */
export function newSim(gigs: Gigs, type: SimType, provider: string, user: User | null): Sim {
  return putSim(gigs, { type, provider, user: user?.id ?? null, iccid: freshIccid(gigs) })
}

/**
 * The physical SIM card that a customer has in hand, by the number printed on it; made if it was never seen.
 * Refused when the number is not an ICCID or the card is another customer's or another network's.
 */
export function claimSimCard(gigs: Gigs, user: User, iccid: string, provider: string): Sim {
  const digits = readIccid(iccid)
  const known = sameCard(gigs, digits)
  if (!known) return putSim(gigs, { type: 'pSIM', provider, user: user.id, iccid: digits })
  requireUsable(gigs, known, user)
  if (known.type !== 'pSIM' || known.provider !== provider) {
    throw invalid('This SIM card does not work with the chosen plan.')
  }
  return gigs.store.put('sims', { ...known, user: user.id })
}

/**
 * The number of a SIM card in upper case, without grouping. Refused as `invalidIccid`
 * (docs/gigs-api.md#errors).
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

/** 422 for a number that no SIM card can have, with the hint that the contract gives. */
export function invalidIccid(): ApiError {
  const hint = '/^([0-9]{19}F?|[0-9]{20})$/i'
  return new ApiError('invalid', 'An ICCID has 19 or 20 digits.', { code: 'invalidIccid', hint })
}

// The filler at the end is no digit: a card is the same with and without it.
function sameCard(gigs: Gigs, digits: string): Sim | undefined {
  const bare = digits.replace(/F$/, '')
  return [bare, `${bare}F`].flatMap((iccid) => gigs.store.where('sims', 'iccid', iccid)).at(0)
}

/**
 * The SIM for a new subscription. null: one is made when the subscription is activated ("auto").
 * Refused as `simAlreadyUsed`, or when the plan does not work with it.
 */
export function chooseSim(gigs: Gigs, plan: Plan, user: User, choice: string): Sim | null {
  const test = testSims.get(choice)
  if (test) return checked(plan, newSim(gigs, test.type, plan.provider, user))
  if (choice === 'preferLastUsed') return lastUsed(gigs, plan, user)
  if (choice === 'auto') {
    if (plan.simTypes.includes('eSIM')) return null
    throw invalid('This plan works with physical SIM cards only: name one as sim.')
  }
  const sim = gigs.store.get('sims', choice)
  if (!sim) throw invalid('No SIM with this id exists in this project: sim.')
  requireUsable(gigs, sim, user)
  return gigs.store.put('sims', { ...checked(plan, sim), user: user.id })
}

function checked(plan: Plan, sim: Sim): Sim {
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
    if (sim && isFree(gigs, sim) && sim.provider === plan.provider) return checked(plan, sim)
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

function putSim(gigs: Gigs, given: Pick<Sim, 'type' | 'provider' | 'user' | 'iccid'>): Sim {
  const createdAt = gigs.now().toISOString()
  const isEsim = given.type === 'eSIM'
  return gigs.store.put('sims', {
    object: 'sim',
    id: newId('sim'),
    metadata: {},
    createdAt,
    status: 'inactive',
    ...given,
    matchingId: isEsim ? randomText(24).toUpperCase() : null,
    profile: isEsim ? { status: 'unknown', updatedAt: createdAt } : null,
    installsAt: null,
  })
}

function freshIccid(gigs: Gigs): string {
  const iccid = `8942424242${randomDigits(10)}`
  return gigs.store.where('sims', 'iccid', iccid).length === 0 ? iccid : freshIccid(gigs)
}
