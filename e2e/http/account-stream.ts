import { app } from './browser'

type Update = { version: string; isStale: boolean }

/** Opens the stream of an open dashboard, returns its first event, and leaves. */
export async function firstUpdate(cookie: string): Promise<Update> {
  const { ok, status, body } = await fetch(`${app}/dashboard/account`, { headers: { cookie } })
  if (!ok || !body) throw new Error(`The stream has status ${status}.`)
  let text = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const data = /^data: (.*)\n\n/m.exec(text)?.[1]
    if (data) return JSON.parse(data)
  }
  throw new Error('The stream ended before its first event.')
}
