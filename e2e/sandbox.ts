import { expect, request } from '@playwright/test'

const origin = process.env['E2E_SANDBOX_URL'] ?? 'http://127.0.0.1:4000'

const withKey = { authorization: `Bearer ${process.env['E2E_API_KEY'] ?? 'sandbox-key'}` }

export type Customer = {
  email: string
  user: string | null
  subscriptions: string[]
  payments: string[]
}

type Call = {
  method: string
  path: string
  status: number
  idempotencyKey: string | null
  body: unknown
}

/** One message on its way to the app; a status is null when no answer came. */
export type Delivery = { type: string; state: string; attempts: { status: number | null }[] }

/** The controls of the sandbox, over HTTP as any other program would use them. */
export async function openSandbox() {
  const context = await request.newContext({ baseURL: origin })

  const post = async (path: string, data: object) => {
    const response = await context.post(path, { data })
    expect(response.ok(), `POST ${path}: ${await response.text()}`).toBe(true)
    return response.json()
  }

  return {
    origin,
    dispose: () => context.dispose(),

    /** A fresh customer at Gigs in one of `GET /sandbox/scenarios`. */
    customer: (scenario: string): Promise<Customer> =>
      post('/sandbox/customers', { scenario, email: newEmail() }),

    /** Makes Gigs fail for the calls that match. */
    fail: (fault: object) => post('/sandbox/faults', fault),
    /** Makes Gigs fail the next create of a session for this Gigs user, once. */
    failNextSession: (user: string, fault: object) =>
      post('/sandbox/faults', {
        match: { method: 'POST', path: '/connectSessions', contains: user },
        times: 1,
        ...fault,
      }),
    /** Changes a customer at Gigs with the API, as the partner's other systems might. */
    rename: (user: string, fullName: string) =>
      context.patch(`/projects/dev/users/${user}`, { data: { fullName }, headers: withKey }),
    async cancelSubscriptionOf(user: string) {
      const list = await context.get('/projects/dev/subscriptions', {
        params: { user },
        headers: withKey,
      })
      const { items } = await list.json()
      const path = `/projects/dev/subscriptions/${items[0].id}/cancel`
      expect((await context.post(path, { headers: withKey })).ok()).toBe(true)
    },
    /** Orders a plan at Gigs with the API; answers the subscription's id. */
    async subscribe(user: string, plan: string): Promise<string> {
      const answer = await context.post('/projects/dev/subscriptions', {
        data: { user, plan },
        headers: withKey,
      })
      expect(answer.status()).toBe(201)
      return (await answer.json()).id
    },
    /** Tells Gigs that the partner has collected what a subscription's invoice asks for. */
    async payInvoiceOf(subscription: string) {
      const list = await context.get('/projects/dev/invoices', {
        params: { subscription, status: 'finalized' },
        headers: withKey,
      })
      const { items } = await list.json()
      const path = `/projects/dev/invoices/${items[0].id}/pay`
      expect((await context.post(path, { headers: withKey })).ok()).toBe(true)
    },
    /** Takes back the faults whose match mentions `about`. */
    heal: (about: string) => context.delete('/sandbox/faults', { params: { contains: about } }),
    settings: (settings: object) => post('/sandbox/settings', settings),
    /** For everybody, and tests run side by side: far less than the ten minutes that a session lives. */
    passSeconds: (advanceSeconds: number) => post('/sandbox/clock', { advanceSeconds }),
    expireSession: (id: string) => post(`/sandbox/sessions/${id}/expire`, {}),

    /** The kinds of events that the app has taken about the customer with this address. */
    async deliveredAbout(email: string): Promise<string[]> {
      const deliveries = await this.deliveriesTo(email)
      return deliveries.filter(({ state }) => state === 'delivered').map(({ type }) => type)
    },

    /** The messages sent to the app about a customer. */
    async deliveriesTo(email: string): Promise<Delivery[]> {
      const response = await context.get('/sandbox/deliveries', { params: { contains: email } })
      return response.json()
    },

    /** The calls Gigs received that mention `about`, oldest first. */
    async calls(about: string): Promise<Call[]> {
      const response = await context.get('/sandbox/requests', { params: { contains: about } })
      return response.json()
    },

    /**
     * The sessions made for `about`: the id of a Gigs user, or an e-mail address before there is one.
     * A create that is repeated with its key makes none.
     */
    async sessionsMade(about: string): Promise<Call[]> {
      const creates = (await this.calls(about)).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/connectSessions'),
      )
      return [...new Map(creates.map((call) => [call.idempotencyKey, call])).values()]
    },

    /** The link in the newest mail to an address, once it has arrived. */
    async linkMailedTo(email: string): Promise<string> {
      const links = async () => {
        const response = await context.get('/mailbox.json', { params: { to: email } })
        const [newest]: { links: string[] }[] = await response.json()
        return newest?.links[0] ?? ''
      }
      await expect.poll(links).toContain('http')
      return links()
    },
  }
}

export type Sandbox = Awaited<ReturnType<typeof openSandbox>>

export const newEmail = () => `e2e-${crypto.randomUUID()}@example.com`
