import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'
import type { AllowanceKind } from '@/lib/i18n/format'

/** The kinds of allowances in display order. */
export const allowanceKinds: AllowanceKind[] = ['data', 'voice', 'sms']

/** The icon and the name of each kind. */
export const allowanceLabels = {
  data: { Icon: ArrowDownUp, name: 'Data' },
  voice: { Icon: Phone, name: 'Calls' },
  sms: { Icon: MessageSquare, name: 'Texts' },
}
