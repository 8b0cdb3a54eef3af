import { type Attributes, metrics, trace } from '@opentelemetry/api'
import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod'

/** A line of the log, reduced to what a metric may contain: names and codes that have few values. */
const line = z.object({
  step: z.string(),
  level: z.string(),
  intent: z.string().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  limit: z.string().optional(),
  kind: z.string().optional(),
  status: z.number().optional().catch(undefined),
})
type Line = z.infer<typeof line>

type Count = readonly [counter: string, attributes: (line: Line) => Attributes]

const launches =
  (result: string): Count[1] =>
  ({ intent, reason, limit }) => ({ intent, result, reason: reason ?? limit })
const messages =
  (result: string): Count[1] =>
  ({ kind, reason }) => ({ result, kind, reason })

/** Which line of the log counts for which metric. docs/operations.md lists the metrics. */
const counts: Readonly<Record<string, Count>> = {
  created: ['connect.launches', launches('created')],
  launchRefused: ['connect.launches', launches('refused')],
  limited: ['connect.launches', launches('limited')],
  failed: ['connect.launches', launches('failed')],
  settled: ['connect.outcomes', ({ intent, outcome }) => ({ intent, outcome })],
  webhookReceived: ['connect.webhooks', () => ({ status: 200 })],
  webhook: ['connect.webhooks', ({ status, reason }) => ({ status, reason })],
  messageSent: ['connect.messages', messages('sent')],
  messageDropped: ['connect.messages', messages('dropped')],
  messagePostponed: ['connect.messages', messages('postponed')],
  messageGivenUp: ['connect.messages', messages('givenUp')],
  signInMailSent: ['connect.messages', () => ({ result: 'sent', kind: 'signIn' })],
}

const descriptions = {
  'connect.launches': 'Launches by intent and result; refused and limited ones by reason',
  'connect.outcomes': 'Outcomes of launches by intent',
  'connect.webhooks': 'Deliveries from Gigs by status; refused ones by reason',
  'connect.messages': 'E-mails to customers by kind and result',
  'connect.problems': 'Lines of the log at the levels warn and error, by step',
}

/** Counts the lines of the log, and adds each line to the span of the page or action that wrote it. */
export function countSteps(): void {
  const meter = metrics.getMeter('connect-app')
  const counters = new Map(
    Object.entries(descriptions).map(([name, description]) => [
      name,
      meter.createCounter(name, { description }),
    ]),
  )
  subscribe('connect-app:step', (message) => {
    const found = line.safeParse(message).data
    if (!found) return
    const { step, level, intent, outcome } = found
    trace.getActiveSpan()?.addEvent(step, { intent, outcome })
    if (level !== 'info') counters.get('connect.problems')?.add(1, { step, level })
    const [name = '', attributes] = counts[step] ?? []
    if (attributes) counters.get(name)?.add(1, attributes(found))
  })
}
