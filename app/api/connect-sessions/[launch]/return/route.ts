import { z } from 'zod'
import { userRoute } from '@/lib/auth/guard-route'
import { resolveCallback } from '@/lib/connect/callback'
import { errorResponse, jsonResponse } from '@/lib/http/json-error'
import { outcomeWords } from '@/lib/i18n/outcome-words'
import { getDisplay, getTranslator } from '@/lib/i18n/request'

const callback = z.strictObject({
  sessionId: z.string().max(64).nullish(),
  status: z.string().max(64).nullish(),
})

/** Settles a launch after Connect has returned to a native app, and responds with its outcome. */
export const POST = userRoute<z.infer<typeof callback>, { launch: string }>({
  input: callback,
  async run({ sessionId = null, status = null }, { user, params }) {
    const id = z.uuid().safeParse(params.launch).data
    const settled = id ? await resolveCallback(user, { launch: id, sessionId, status }) : null
    if (!settled) {
      const t = await getTranslator()
      const message = t('errors.unknownLaunch')
      return errorResponse({ status: 404, code: 'unknownLaunch', message })
    }
    const { intent, outcome } = settled
    const { title = null, text } = outcomeWords(settled, await getDisplay())
    return jsonResponse(200, { launch: settled.id, intent, outcome, title, text })
  },
})
