import { ArrowDownUp, MessageSquare, Phone } from 'lucide-react'
import type { Allowances } from '@/lib/account'
import { formatData, formatMessages, formatVoice } from '@/lib/format'

/** What a plan holds for each of its periods. */
export function AllowanceList({
  allowances: { dataBytes, voiceSeconds, smsMessages },
  locale,
}: {
  allowances: Allowances
  locale: string
}) {
  const rows = [
    { Icon: ArrowDownUp, name: 'Data', value: formatData(dataBytes, locale) },
    { Icon: Phone, name: 'Calls', value: formatVoice(voiceSeconds, locale) },
    { Icon: MessageSquare, name: 'Texts', value: formatMessages(smsMessages, locale) },
  ]
  return (
    <dl className="grid grid-cols-3 gap-3">
      {rows.map(({ Icon, name, value }) => (
        <div key={name} className="grid content-start gap-1">
          <dt className="flex items-center gap-1.5 text-xs font-medium text-soft">
            <Icon className="size-3.5" aria-hidden="true" />
            {name}
          </dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
