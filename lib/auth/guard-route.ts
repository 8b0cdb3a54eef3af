import type { z } from 'zod'
import { currentUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { storableText } from '@/lib/db/storable'
import { errorResponse } from '@/lib/http/json-error'
import { readBody } from '@/lib/http/read-body'
import { isSameOrigin } from '@/lib/http/request-origin'
import { displayFor } from '@/lib/i18n/display'
import { translatorFor } from '@/lib/i18n/translator'

type Guard<Input, Params> = {
  input: z.ZodType<Input>
  run: (
    input: Input,
    context: { user: User; params: Params; request: Request },
  ) => Promise<Response>
}

/**
 * Wraps a route handler that takes JSON from signed-in users. Like `userAction`, it runs only for requests from our
 * own origin, with a session and with valid input.
 */
export const userRoute =
  <Input, Params>({ input, run }: Guard<Input, Params>) =>
  async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    if (!(await isSameOrigin())) return deny(403, 'crossSite', await wordsFor(null, 'crossSite'))
    const user = await currentUser()
    if (!user) return deny(401, 'signedOut', await wordsFor(null, 'signedOut'))
    if (!isJson(request)) return deny(415, 'notJson', forDevelopers.notJson)
    const body = await readBody(request)
    if ('status' in body) {
      const code = body.status === 413 ? 'tooLarge' : 'tooSlow'
      return deny(body.status, code, forDevelopers[code])
    }
    const parsed = input.safeParse(parseJson(body.text))
    if (!parsed.success) return deny(400, 'invalidInput', await wordsFor(user, 'invalidInput'))
    return run(parsed.data, { user, params: await params, request })
  }

const deny = (status: number, code: string, message: string) =>
  errorResponse({ status, code, message })

// Not translated: customers never see these.
const forDevelopers = {
  notJson: 'Send the body as JSON, with the content type application/json.',
  tooLarge: 'The body is larger than 256 KB.',
  tooSlow: 'The body did not arrive within 10 seconds.',
}

async function wordsFor(
  user: User | null,
  error: 'crossSite' | 'signedOut' | 'invalidInput',
): Promise<string> {
  const { locale } = await displayFor(user)
  return translatorFor(locale)(`errors.${error}`)
}

const isJson = ({ headers }: Request) =>
  /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')

/** Returns the parsed JSON with characters that the database can store; undefined if it is malformed. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? storableText(value) : value,
    )
  } catch {
    return undefined
  }
}
