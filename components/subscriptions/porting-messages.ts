import type { NoticeTone } from '@/components/ui/notice'
import { brand } from '@/lib/brand'

type Words = { tone: NoticeTone; title: string; text: string }

const wait = 'Your old number keeps working until then.'

/** The ten statuses of a number transfer (docs/gigs-api.md#porting-statuses). Handed in is not moved. */
const statuses = new Map<string, Words>([
  [
    'draft',
    { tone: 'plain', title: 'Number transfer not started', text: 'It starts with your plan.' },
  ],
  ['initiated', { tone: 'plain', title: 'Number transfer is starting', text: wait }],
  [
    'informationRequired',
    {
      tone: 'wait',
      title: 'We need a few details to bring your number',
      text: 'They are on a bill of your old provider. Your plan starts once the number has moved.',
    },
  ],
  [
    'pending',
    {
      tone: 'plain',
      title: 'Your details are handed in',
      text: `We pass them on to your old provider. The number has not moved yet. ${wait}`,
    },
  ],
  [
    'requested',
    {
      tone: 'plain',
      title: 'Your old provider is checking your request',
      text: `The number has not moved yet. ${wait}`,
    },
  ],
  ['completed', { tone: 'good', title: 'Your number has moved', text: 'It works on this plan.' }],
  [
    'canceled',
    {
      tone: 'plain',
      title: 'Number transfer canceled',
      text: 'Your plan gets a new number, and your old one stays where it is.',
    },
  ],
  [
    'expired',
    {
      tone: 'alarm',
      title: 'Number transfer ran out of time',
      text: `Nothing moved. Write to ${brand.supportEmail} if you still want to bring your number.`,
    },
  ],
  [
    'failed',
    {
      tone: 'alarm',
      title: 'Number transfer failed',
      text: `This is not your fault. Write to ${brand.supportEmail} and we look into it.`,
    },
  ],
])

/** A status in words; one added later is shown as it came. */
export const portingMessage = (status: string): Words =>
  statuses.get(status) ?? { tone: 'plain', title: `Number transfer: ${status}`, text: wait }
