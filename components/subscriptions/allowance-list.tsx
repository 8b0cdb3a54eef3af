import { AllowanceFacts } from '@/components/subscriptions/allowance-facts'
import type { Allowances } from '@/lib/account/account'
import { formatData, formatMessages, formatVoice } from '@/lib/i18n/format'

type Props = { allowances: Allowances; locale: string }

/** Renders what a plan includes in each period. */
export function AllowanceList({ allowances, locale }: Props) {
  const { dataBytes, voiceSeconds, smsMessages } = allowances
  const texts = {
    data: formatData(dataBytes, locale),
    voice: formatVoice(voiceSeconds, locale),
    sms: formatMessages(smsMessages, locale),
  }
  return <AllowanceFacts texts={texts} />
}
