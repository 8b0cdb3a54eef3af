import { AllowanceFacts } from '@/components/subscriptions/allowance-facts'
import type { Allowances } from '@/lib/account/account'
import { formatData, formatMessages, formatVoice } from '@/lib/i18n/format'

type Props = { allowances: Allowances; locale: string }

/** What a plan holds for each of its periods. */
export function AllowanceList({ allowances, locale }: Props) {
  const { dataBytes, voiceSeconds, smsMessages } = allowances
  const words = {
    data: formatData(dataBytes, locale),
    voice: formatVoice(voiceSeconds, locale),
    sms: formatMessages(smsMessages, locale),
  }
  return <AllowanceFacts words={words} />
}
