const origin = process.env['E2E_SANDBOX_URL'] ?? ''
const key = process.env['E2E_API_KEY'] ?? ''

/** The Gigs API with the partner's key, as the partner's other systems would use it. */
export async function gigs(method: string, path: string, body?: object) {
  const response = await fetch(`${origin}/projects/dev/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return response.json()
}

type Facts = { name: string; subscriptions: string[]; addons: string[] }

/** What Gigs says about a user, as far as `shownTo` can see it on our pages. */
export async function knownOf(user: string): Promise<Facts> {
  const [{ fullName }, subscriptions, addons] = await Promise.all([
    gigs('GET', `users/${user}`),
    gigs('GET', `subscriptions?user=${user}&status=pending,active,ended`),
    gigs('GET', `subscriptionAddons?user=${user}`),
  ])
  return {
    name: fullName,
    subscriptions: subscriptions.items.map(wordsFor).toSorted(),
    addons: addons.items.map(({ id }: { id: string }) => id).toSorted(),
  }
}

const wordsFor = ({ id, endedAt }: { id: string; endedAt: string | null }) =>
  `${id} ${endedAt ? 'ends' : 'goes on'}`

/** What a dashboard shows of the same, without the name, which is on the profile. */
export function shownOn(dashboard: string): Omit<Facts, 'name'> {
  const [, ...cards] = withoutScripts(dashboard).split(/(?=data-subscription=")/)
  return {
    subscriptions: cards
      .map((card) => ({ id: /"(.*?)"/.exec(card)?.[1] ?? '', endsOn: card.includes('Ends on') }))
      .map(({ id, endsOn }) => wordsFor({ id, endedAt: endsOn ? 'some day' : null }))
      .toSorted(),
    addons: [...dashboard.matchAll(/data-own-addon="(.*?)"/g)].map(([, id]) => id ?? '').toSorted(),
  }
}

/** The full name on a profile, as Gigs has it. */
export const nameOn = (profile: string) =>
  /Full name<\/dt><dd[^>]*>(.*?)<\/dd>/.exec(withoutScripts(profile))?.[1]

const withoutScripts = (html: string) => html.replaceAll(/<script.*?<\/script>/gs, '')
