import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'

/** The icon of each kind. */
export const allowanceIcons = { data: ArrowDownUp, voice: Phone, sms: MessageSquare }
