import type { NoticeTone } from '@/components/ui/notice'
import { brand } from '@/lib/brand'

type PortingMessage = { tone: NoticeTone; title: string; text: string }

const STILL_WORKS = 'Your old number keeps working until then.'

// All statuses but `declined` (docs/gigs-api.md#porting-statuses). Only `completed` means that the number moved.
const messages = new Map<string, PortingMessage>([
  [
    'draft',
    {
      tone: 'plain',
      title: 'Number transfer not started',
      text: 'It starts together with your plan.',
    },
  ],
  ['initiated', { tone: 'plain', title: 'Number transfer is starting', text: STILL_WORKS }],
  [
    'informationRequired',
    {
      tone: 'wait',
      title: 'We need a few details to transfer your number',
      text: 'You’ll find them on a bill from your old provider. Your plan starts once the number has moved.',
    },
  ],
  [
    'pending',
    {
      tone: 'plain',
      title: 'We have your details',
      text: `Next we’ll send them to your old provider. The number has not moved yet. ${STILL_WORKS}`,
    },
  ],
  [
    'requested',
    {
      tone: 'plain',
      title: 'Your old provider is checking your request',
      text: `The number has not moved yet. ${STILL_WORKS}`,
    },
  ],
  [
    'completed',
    { tone: 'good', title: 'Your number has moved', text: 'It now works on this plan.' },
  ],
  [
    'canceled',
    {
      tone: 'plain',
      title: 'Number transfer canceled',
      text: 'Your plan gets a new number. Your old number stays with your old provider.',
    },
  ],
  [
    'expired',
    {
      tone: 'alarm',
      title: 'Number transfer expired',
      text: `Your number has not moved. Still want to bring it? Write to ${brand.supportEmail}.`,
    },
  ],
  [
    'failed',
    {
      tone: 'alarm',
      title: 'Number transfer failed',
      text: `This is not your fault. Write to ${brand.supportEmail} and we’ll look into it.`,
    },
  ],
])

/** Returns the message for a porting status. An unknown status appears in the title unchanged. */
export const portingMessage = (status: string): PortingMessage =>
  messages.get(status) ?? {
    tone: 'plain',
    title: `Number transfer: ${status}`,
    text: STILL_WORKS,
  }
