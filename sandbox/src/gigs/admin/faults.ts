import { z } from 'zod'

const matchField = z.strictObject({
  method: z.string().min(1).exactOptional(),
  path: z.string().min(1).exactOptional(),
  contains: z.string().min(1).exactOptional(),
})

/**
 * What a fault is made of. `path`: the whole path or its end, `*` stands for anything. `contains`: a piece of path,
 * query or body, so that parallel tests can aim at one customer. Without any of the others it only
 * delays. `after`: the call is carried out first and only its answer is lost. `close`: the connection ends before the
 * first byte; `cut`: in the middle of the body; `endless`: the body never ends. `probability`: it hits that share of
 * the calls that fit, the same ones for the same `seed`.
 */
export const faultBody = z.strictObject({
  match: matchField.default({}),
  times: z.int().min(1).max(10_000).default(1),
  status: z.int().min(200).max(599).exactOptional(),
  delayMs: z.int().min(0).max(60_000).exactOptional(),
  body: z.unknown().optional(),
  close: z.boolean().exactOptional(),
  retryAfter: z.int().min(0).exactOptional(),
  after: z.boolean().exactOptional(),
  cut: z.boolean().exactOptional(),
  endless: z.boolean().exactOptional(),
  contentType: z.string().min(1).exactOptional(),
  probability: z.number().min(0).max(1).exactOptional(),
  seed: z.int().exactOptional(),
})

export type Fault = z.output<typeof faultBody> & { drawn?: number }

/** `path` with its query. */
export type Call = { method: string; path: string; text: string }

/** The first fault for this call, counted down and removed when it is used up. */
export function takeFault(faults: Fault[], call: Call): Fault | null {
  const fault = faults.find((one) => isFor(one.match, call) && isDrawn(one))
  if (!fault) return null
  fault.times -= 1
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1)
  return fault
}

function isFor({ method, path, contains }: Fault['match'], call: Call): boolean {
  if (method !== undefined && method.toUpperCase() !== call.method) return false
  if (path !== undefined && !fitsPath(path, call.path.split('?')[0] ?? '')) return false
  return contains === undefined || `${call.path}\n${call.text}`.includes(contains)
}

function fitsPath(pattern: string, path: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${pieces.join('.*')}$`).test(path)
}

// The same seed draws the same calls, in the order in which they come.
function isDrawn(fault: Fault): boolean {
  if (fault.probability === undefined) return true
  const number = (fault.drawn = (fault.drawn ?? 0) + 1)
  return randomAt(fault.seed ?? 0, number) < fault.probability
}

/** The n-th number of a series from 0 to 1 that looks random and is the same for a seed (mulberry32). */
function randomAt(seed: number, n: number): number {
  const state = (seed + n * 0x6d2b79f5) | 0
  const mixed = Math.imul(state ^ (state >>> 15), state | 1)
  const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
  return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
}
