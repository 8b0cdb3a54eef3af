import { AllowanceFacts } from '@/components/subscriptions/allowance-facts'
import type { Allowances } from '@/lib/account/account'
import { type Display, formatData, formatMessages, formatVoice } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = { allowances: Allowances; display: Display }

/** Renders what a plan includes in each period. */
export function AllowanceList({ allowances, display }: Props) {
  const t = useTranslator()
  const { dataBytes, voiceSeconds, smsMessages } = allowances
  const names = {
    data: t('subscriptions.allowances.data'),
    voice: t('subscriptions.allowances.voice'),
    sms: t('subscriptions.allowances.sms'),
  }
  const texts = {
    data: formatData(dataBytes, display),
    voice: formatVoice(voiceSeconds, display),
    sms: formatMessages(smsMessages, display),
  }
  return <AllowanceFacts names={names} texts={texts} />
}
