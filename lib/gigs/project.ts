import { z } from 'zod'
import { env } from '@/lib/env'
import { request } from '@/lib/gigs/request'

/** `payments`: Gigs charges the customer. `billing`: the partner does, and most intents cannot run. */
export const projectFacts = z.object({ id: z.string(), kind: z.enum(['payments', 'billing']) })
export type Project = z.infer<typeof projectFacts>

const project = z
  .object({ id: z.string(), payments: z.looseObject({}).nullish() })
  .transform(({ id, payments }): Project => ({ id, kind: payments ? 'payments' : 'billing' }))

/** The pieces every path below our project starts with. */
export const projectPath = (...rest: string[]) => ['projects', env().GIGS_PROJECT, ...rest]

export const read = () => request({ name: 'project.read', path: projectPath(), answer: project })
