import { z } from 'zod'
import { nativeCallback, nativeSubmissionOf } from '@/app/api/connect-sessions/native-launch'
import { userRoute } from '@/lib/auth/guard-route'
import { describeFailure } from '@/lib/connect/describe-failure'
import { launch } from '@/lib/connect/launch'
import { deviceThemeOf, formIds } from '@/lib/connect/submission'
import { errorResponse, jsonResponse } from '@/lib/http/json-error'
import { getTranslator } from '@/lib/i18n/request'
import { intents, isIntentType } from '@/lib/intents'

type LaunchBody = { intent: string; callbackUrl?: string; [field: string]: unknown }

// Not `z.looseObject`, which drops `__proto__`: the strict schema of the intent must refuse that field.
const launchBody = z.custom<LaunchBody>((body) => launchFields.safeParse(body).success)

const launchFields = z.object({
  intent: z.string(),
  formId: z.string().min(1).max(64).optional(),
  callbackUrl: z.string().optional(),
})

// Not translated: customers never see it.
const forDevelopers = {
  callbackNotAllowed:
    'This callbackUrl is neither at APP_URL nor a deep link that NATIVE_CALLBACKS lists.',
}

/** Starts a launch for a native app, which opens the returned URL itself. The URL is a credential. */
export const POST = userRoute({
  input: launchBody,
  async run({ intent, formId, callbackUrl: asked, ...submitted }, { user, request: { headers } }) {
    const t = await getTranslator()
    if (!isIntentType(intent)) {
      return errorResponse({
        status: 404,
        code: 'unknownIntent',
        message: t('errors.unknownIntent'),
      })
    }
    const callbackUrl = asked === undefined ? undefined : nativeCallback(asked)
    if (callbackUrl === null) {
      const message = forDevelopers.callbackNotAllowed
      return errorResponse({ status: 400, code: 'callbackNotAllowed', message })
    }
    const key = formIds.safeParse(formId ?? headers.get('idempotency-key'))
    if (!key.success) {
      return errorResponse({ status: 400, code: 'invalidInput', message: t('errors.invalidInput') })
    }
    const launched = await launch(user, intents[intent], submitted, {
      submission: nativeSubmissionOf(key.data, callbackUrl),
      deviceTheme: deviceThemeOf(headers),
      callbackUrl,
    })
    if (!launched.ok) return errorResponse(describeFailure(t, launched))
    return jsonResponse(201, { launch: launched.launch, url: launched.url })
  },
})
