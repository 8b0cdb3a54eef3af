import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'

/** How the three things that an allowance counts are shown. */
export const counted = {
  data: { Icon: ArrowDownUp, name: 'Data' },
  voice: { Icon: Phone, name: 'Calls' },
  sms: { Icon: MessageSquare, name: 'Texts' },
}
