'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { userAction, visitorAction } from '@/lib/auth/guard-action'
import { saveWantedMessages } from '@/lib/messages/choices'
import { readChoicesKey } from '@/lib/messages/choices-link'

const wanted = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(64)).max(100))

/** Saves which e-mails the signed-in user gets. */
export const saveEmailChoices = userAction<{ wanted: string[] }, void>({
  returnTo: '/profile',
  input: z.object({ wanted }),
  deny: () => redirect('/profile?emails=crossSite#emails'),
  async run(choices, { user }) {
    await saveWantedMessages(user.id, choices.wanted)
    redirect('/profile?emails=saved#emails')
  },
})

/** Saves which e-mails the reader of a link gets. The key of the link allows that and nothing else. */
export const saveLinkedChoices = visitorAction<{ key: string; wanted: string[] }, void>({
  input: z.object({ key: z.string().max(200), wanted }),
  deny: (_denial, { key }) => back(key, 'crossSite'),
  async run(choices) {
    const link = readChoicesKey(choices.key)
    if (link) await saveWantedMessages(link.userId, choices.wanted)
    back(choices.key, 'saved')
  },
})

function back(key: unknown, result: 'saved' | 'crossSite'): never {
  redirect(`/email-choices?${new URLSearchParams({ key: String(key), result })}`)
}
