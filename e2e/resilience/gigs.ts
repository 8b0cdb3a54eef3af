const origin = process.env['E2E_SANDBOX_URL'] ?? ''
const key = process.env['E2E_API_KEY'] ?? ''

/** Calls the Gigs API with the partner's key, as another system of the partner would. */
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

/** Returns the facts about a user at Gigs that our pages show. */
export async function factsAtGigs(user: string): Promise<Facts> {
  const [{ fullName }, subscriptions, addons] = await Promise.all([
    gigs('GET', `users/${user}`),
    gigs('GET', `subscriptions?user=${user}&status=pending,active,ended`),
    gigs('GET', `subscriptionAddons?user=${user}`),
  ])
  return {
    name: fullName,
    subscriptions: subscriptions.items.map(describeSubscription).toSorted(),
    addons: addons.items.map(({ id }: { id: string }) => id).toSorted(),
  }
}

const describeSubscription = ({ id, endedAt }: { id: string; endedAt: string | null }) =>
  `${id} ${endedAt ? 'ends' : 'continues'}`

/** Returns the same facts as the dashboard and the pages of the lines show them. The name is on the profile. */
export function factsOnPages(dashboard: string, lines: string[]): Omit<Facts, 'name'> {
  const [, ...cards] = withoutScripts(dashboard).split(/(?=data-subscription=")/)
  return {
    subscriptions: cards
      .map((card) => ({ id: /"(.*?)"/.exec(card)?.[1] ?? '', endsOn: card.includes('Ends on') }))
      .map(({ id, endsOn }) => describeSubscription({ id, endedAt: endsOn ? 'a date' : null }))
      .toSorted(),
    addons: lines
      .flatMap((line) => [...withoutScripts(line).matchAll(/data-own-addon="(.*?)"/g)])
      .map(([, id]) => id ?? '')
      .toSorted(),
  }
}

/** Returns the full name at Gigs that a profile shows. */
export const nameOnProfile = (profile: string) =>
  /Full name<\/dt><dd[^>]*>(.*?)<\/dd>/.exec(withoutScripts(profile))?.[1]

const withoutScripts = (html: string) => html.replaceAll(/<script.*?<\/script>/gs, '')
