import { expect, request } from '@playwright/test'

export const origin = process.env['E2E_SANDBOX_URL'] ?? 'http://127.0.0.1:4000'

// The sandbox may close an idle connection just when a request reuses it.
const RETRIES = { maxRetries: 3 }

export const authorized = {
  headers: { authorization: `Bearer ${process.env['E2E_API_KEY'] ?? 'sandbox-key'}` },
}

export type Customer = {
  email: string
  user: string | null
  subscriptions: string[]
  payments: string[]
  paymentMethods: string[]
}

type GigsUser = {
  id: string
  fullName: string | null
  birthday: string | null
  preferredLocale: string
}

type Call = {
  method: string
  path: string
  status: number
  idempotencyKey: string | null
  body: unknown
}

export type ReceivedMail = {
  subject: string
  text: string
  html: string
  links: string[]
  headers: Record<string, string>
}

/** A webhook to the app. The status of an attempt is null if no response came. */
export type Delivery = { type: string; state: string; attempts: { status: number | null }[] }

/** Returns the controls of the sandbox. They use HTTP only, as any other program would. */
export async function openSandbox() {
  const context = await request.newContext({ baseURL: origin })

  const get = async (path: string, params: Record<string, string>) => {
    const response = await context.get(path, { params, ...authorized, ...RETRIES })
    expect(response.ok(), `GET ${path}: ${response.status()}`).toBe(true)
    return response.json()
  }

  const post = async (path: string, data: object) => {
    const response = await context.post(path, { data, ...authorized, ...RETRIES })
    expect(response.ok(), `POST ${path}: ${await response.text()}`).toBe(true)
    return response.json()
  }

  const patch = (path: string, data: object) =>
    context.patch(path, { data, ...authorized, ...RETRIES })

  const project = '/projects/dev'

  return {
    origin,
    dispose: () => context.dispose(),

    /** Creates a customer in a state of `GET /sandbox/scenarios`. */
    customer: (scenario: string, email = newEmail()): Promise<Customer> =>
      post('/sandbox/customers', { scenario, email }),

    /** Creates a Gigs user with these details only, through the Gigs API. */
    async createUser(details: object): Promise<{ email: string; user: string }> {
      const email = newEmail()
      const { id } = await post(`${project}/users`, { email, ...details })
      return { email, user: id }
    },

    /** Returns the Gigs users with this email address, each with their addresses. */
    async usersOf(email: string): Promise<(GigsUser & { addresses: object[] })[]> {
      const { items }: { items: GigsUser[] } = await post(`${project}/users/search`, { email })
      return Promise.all(
        items.map(async (user) => {
          const { items: addresses } = await get(`${project}/users/${user.id}/addresses`, {})
          return Object.assign(user, { addresses })
        }),
      )
    },

    /** Makes the matching calls to Gigs fail. */
    fail: (fault: object) => post('/sandbox/faults', fault),

    /** Makes the next Connect Session for this Gigs user fail, once. */
    failNextSession: (user: string, fault: object) =>
      post('/sandbox/faults', {
        match: { method: 'POST', path: '/connectSessions', contains: user },
        times: 1,
        ...fault,
      }),

    /** Removes the faults whose `match` contains `text`. */
    heal: (text: string) =>
      context.delete('/sandbox/faults', { params: { contains: text }, ...RETRIES }),

    /** Changes a name through the Gigs API, as another system of the partner would. */
    rename: (user: string, fullName: string) => patch(`${project}/users/${user}`, { fullName }),

    /** Changes a birthday through the Gigs API. */
    setBirthday: (user: string, birthday: string) =>
      patch(`${project}/users/${user}`, { birthday }),

    /** Adds an address through the Gigs API. */
    addAddress: (user: string, address: object) =>
      post(`${project}/users/${user}/addresses`, address),

    /** Cancels the newest subscription of a Gigs user through the Gigs API. */
    async cancelSubscriptionOf(user: string) {
      const { items } = await get(`${project}/subscriptions`, { user })
      await post(`${project}/subscriptions/${items[0].id}/cancel`, {})
    },

    /** Withdraws the cancellation of the newest subscription of a Gigs user through the Gigs API. */
    async resumeSubscriptionOf(user: string) {
      const { items } = await get(`${project}/subscriptions`, { user })
      await post(`${project}/subscriptions/${items[0].id}/resume`, {})
    },

    /** Returns the usage of a subscription in its current period by day, through the Gigs API. */
    async usageOf(subscription: string): Promise<{ data: number; voice: number; sms: number }[]> {
      const { items } = await get(`${project}/subscriptions/${subscription}/usage`, {
        period: 'current',
        aggregation: 'day',
        limit: '200',
      })
      return items
    },

    /** Orders a plan through the Gigs API and returns the id of the subscription. */
    async subscribe(user: string, plan: string, options: object = {}): Promise<string> {
      const { id } = await post(`${project}/subscriptions`, { user, plan, ...options })
      return id
    },

    /** Saves a device of a Gigs user, of which only the name is known. */
    saveDevice: (user: string, name: string) =>
      post(`${project}/devices`, { user, name, imei: `35${String(Math.random()).slice(2, 15)}` }),

    /** Marks the open invoice of a subscription as paid. */
    async payInvoiceOf(subscription: string) {
      const { items } = await get(`${project}/invoices`, { subscription, status: 'finalized' })
      await post(`${project}/invoices/${items[0].id}/pay`, {})
    },

    /**
     * Moves the end of the current period of a subscription: at 0 seconds, it renews, changes its plan or ends now.
     * Returns the period that it is in then, if it goes on.
     */
    async endPeriodOf(
      subscription: string,
      endsInSeconds = 0,
    ): Promise<{ start: string; end: string }> {
      const path = `/sandbox/subscriptions/${subscription}/period`
      const { currentPeriod } = await post(path, { endsInSeconds })
      return currentPeriod
    },

    /** Sends a reminder event about a subscription, such as `porting.declined`. */
    remind: (subscription: string, type: string) =>
      post(`/sandbox/subscriptions/${subscription}/reminders`, { type }),

    /** Sets the outcome of later payments with a saved card, such as `declined`. */
    setCard: (paymentMethod: string, payments: string) =>
      post(`/sandbox/payment-methods/${paymentMethod}`, { payments }),

    /** Uses this much data with a subscription. */
    useData: (subscription: string, data: number) =>
      post(`/testing${project}/subscriptions/${subscription}/usage`, { data }),

    /** Orders a plan whose number transfer waits for details, and returns the id of the subscription. */
    async orderWithNumber(user: string, plan: string, phoneNumber: string): Promise<string> {
      const draft = { user, phoneNumber, provider: 'test' }
      const { id: porting } = await post(`${project}/portings`, draft)
      return this.subscribe(user, plan, { porting })
    },

    settings: (settings: object) => post('/sandbox/settings', settings),

    /** Holds back the webhooks about a customer. */
    holdWebhooks: (user: string) => post('/sandbox/webhooks', { user, paused: true }),

    /**
     * Moves the clock of the sandbox, for all tests that run at the same time. Stay far below ten minutes, the
     * lifetime of a session.
     */
    passSeconds: (advanceSeconds: number) => post('/sandbox/clock', { advanceSeconds }),

    expireSession: (id: string) => post(`/sandbox/sessions/${id}/expire`, {}),

    /** Returns the types of the events about a customer that the app has accepted. */
    async deliveredAbout(email: string): Promise<string[]> {
      const deliveries = await this.deliveriesTo(email)
      return deliveries.filter(({ state }) => state === 'delivered').map(({ type }) => type)
    },

    /** Returns the webhooks about a customer. */
    deliveriesTo: (email: string): Promise<Delivery[]> =>
      get('/sandbox/deliveries', { contains: email }),

    /** Returns the calls that Gigs received and that contain `text`, oldest first. */
    calls: (text: string): Promise<Call[]> => get('/sandbox/requests', { contains: text }),

    /**
     * Returns the calls that created a session for a Gigs user, or for an email address without one. Retries with the
     * same idempotency key count once.
     */
    async createdSessions(userOrEmail: string): Promise<Call[]> {
      const creates = (await this.calls(userOrEmail)).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/connectSessions'),
      )
      return [...new Map(creates.map((call) => [call.idempotencyKey, call])).values()]
    },

    /** Returns the callback URL of the first session of a Gigs user. */
    async callbackUrlOf(user: string): Promise<string> {
      const [create] = await this.createdSessions(user)
      return String(Object(create?.body).callbackUrl)
    },

    /** Returns the e-mails to an address, newest first. */
    mailsTo: (email: string): Promise<ReceivedMail[]> => get('/mailbox.json', { to: email }),

    /** Waits for an e-mail with a sign-in link and returns the link in the newest one. */
    async linkMailedTo(email: string): Promise<string> {
      const newestLink = async () => {
        const links = (await this.mailsTo(email)).flatMap((mail) => mail.links)
        return links.find((link) => link.includes('/sign-in/confirm')) ?? ''
      }
      await expect.poll(newestLink).toContain('http')
      return newestLink()
    },
  }
}

export type Sandbox = Awaited<ReturnType<typeof openSandbox>>

export const newEmail = () => `e2e-${crypto.randomUUID()}@example.com`
