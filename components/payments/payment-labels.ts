import type { BadgeTone } from '@/components/ui/badge'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import type { Translator } from '@/lib/i18n/translator'

const tones = {
  succeeded: 'good',
  pending: 'wait',
  failed: 'alarm',
  refunded: 'off',
  disputed: 'wait',
  requiresConfirmation: 'wait',
  requiresPaymentMethod: 'alarm',
} as const satisfies Record<string, BadgeTone>

const isKnown = isKeyOf(tones)

/** Returns the badge of a payment status. An unknown status is its own label. */
export const paymentStatus = (status: string, t: Translator): { tone: BadgeTone; label: string } =>
  isKnown(status)
    ? { tone: tones[status], label: t(`payments.status.${status}`) }
    : { tone: 'off', label: status }
