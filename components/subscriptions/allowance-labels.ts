import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'

/** The icon and the name of each kind. */
export const allowanceLabels = {
  data: { Icon: ArrowDownUp, name: 'Data' },
  voice: { Icon: Phone, name: 'Calls' },
  sms: { Icon: MessageSquare, name: 'Texts' },
}
