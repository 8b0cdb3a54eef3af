import type { BadgeTone } from '@/components/ui/badge'

const statuses = new Map<string, { tone: BadgeTone; label: string }>([
  ['succeeded', { tone: 'good', label: 'Paid' }],
  ['pending', { tone: 'wait', label: 'Processing' }],
  ['failed', { tone: 'alarm', label: 'Failed' }],
  ['refunded', { tone: 'off', label: 'Refunded' }],
  ['disputed', { tone: 'wait', label: 'Disputed' }],
  ['requiresConfirmation', { tone: 'wait', label: 'To confirm' }],
  ['requiresPaymentMethod', { tone: 'alarm', label: 'Unpaid' }],
])

/** Returns the badge of a payment status. An unknown status is its own label. */
export const paymentStatus = (status: string) =>
  statuses.get(status) ?? { tone: 'off' as const, label: status }
