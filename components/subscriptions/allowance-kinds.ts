import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'
import type { AllowanceKind } from '@/lib/i18n/format'

/** What an allowance counts, in the order in which it is shown. */
export const allowanceKinds: AllowanceKind[] = ['data', 'voice', 'sms']

/** How the three things that an allowance counts are shown. */
export const allowanceLabels = {
  data: { Icon: ArrowDownUp, name: 'Data' },
  voice: { Icon: Phone, name: 'Calls' },
  sms: { Icon: MessageSquare, name: 'Texts' },
}
