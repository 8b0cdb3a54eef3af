import { AllowanceFacts } from '@/components/subscriptions/allowance-facts'
import type { Allowances } from '@/lib/account/account'
import { type Display, formatData, formatMessages, formatVoice } from '@/lib/i18n/format'

type Props = { allowances: Allowances; display: Display }

/** Renders what a plan includes in each period. */
export function AllowanceList({ allowances, display }: Props) {
  const { dataBytes, voiceSeconds, smsMessages } = allowances
  const texts = {
    data: formatData(dataBytes, display),
    voice: formatVoice(voiceSeconds, display),
    sms: formatMessages(smsMessages, display),
  }
  return <AllowanceFacts texts={texts} />
}
