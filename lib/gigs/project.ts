import { z } from 'zod'
import { env } from '@/lib/env'
import { request } from '@/lib/gigs/request'

/**
 * In a `payments` project, Gigs charges the customer. In a `billing` project, the partner charges them, and most
 * intents cannot run.
 */
export const projectFacts = z.object({ id: z.string(), kind: z.enum(['payments', 'billing']) })
export type Project = z.infer<typeof projectFacts>

const project = z
  .object({ id: z.string(), payments: z.looseObject({}).nullish() })
  .transform(({ id, payments }): Project => ({ id, kind: payments ? 'payments' : 'billing' }))

/** Returns the segments of a path in our project. */
export const projectPath = (...rest: string[]) => ['projects', env().GIGS_PROJECT, ...rest]

export const read = () => request({ name: 'project.read', path: projectPath(), response: project })
