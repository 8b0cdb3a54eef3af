import type { z } from 'zod'
import { currentUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { storableText } from '@/lib/db/storable'
import { errorResponse } from '@/lib/http/json-error'
import { readBody } from '@/lib/http/read-body'
import { isSameOrigin } from '@/lib/http/request-origin'
import { launchText, routeText } from '@/lib/i18n/messages'

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
    if (!(await isSameOrigin())) return deny(403, 'crossSite', launchText.crossSite)
    const user = await currentUser()
    if (!user) return deny(401, 'signedOut', routeText.signedOut)
    if (!isJson(request)) return deny(415, 'notJson', routeText.notJson)
    const body = await readBody(request)
    if ('status' in body) {
      const code = body.status === 413 ? 'tooLarge' : 'tooSlow'
      return deny(body.status, code, routeText[code])
    }
    const parsed = input.safeParse(parseJson(body.text))
    if (!parsed.success) return deny(400, 'invalidInput', routeText.invalidInput)
    return run(parsed.data, { user, params: await params, request })
  }

const deny = (status: number, code: string, message: string) =>
  errorResponse({ status, code, message })

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
