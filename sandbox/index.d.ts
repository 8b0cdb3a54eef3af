/** All are optional. What is left out is taken from `variables`, else from the default. */
export type SandboxOptions = {
  /** Port of the Gigs API, Connect, mailbox, OpenID provider and `/sandbox`. Default: any free port. */
  port?: number
  /** A second port that serves Connect's pages on an origin of their own; 0 is any free one. Default: none. */
  connectPort?: number
  /** Port of the mail server. Default: any free port. */
  smtpPort?: number
  /** Port of the embedded Postgres. Default: any free port. */
  postgresPort?: number
  /** Folder of all local data. Default: `.data` in the working directory. */
  data?: string
  /** Origin of your app: webhooks and OpenID redirects go there. Default: `http://localhost:3000`. */
  appUrl?: string
  /** Slug of the Gigs project. Default: `dev`. */
  project?: string
  /** The key that the API accepts. Default: `sandbox-key`. */
  apiKey?: string
  /** Receives the webhooks. Default: `{appUrl}/api/webhooks/gigs`. */
  webhookUrl?: string
  /** Signs the webhooks: `whsec_` and base64 of at least 24 bytes. */
  webhookSecret?: string
  /** The `SANDBOX_*` environment variables, such as `process.env`, with the defaults of the command. */
  variables?: Record<string, string | undefined>
}

/** A customer that the sandbox is seeded with. */
export type DemoCustomer = { email: string; name: string; description: string }

export type Sandbox = {
  /** Origin of the API and of all pages. */
  readonly url: string
  readonly ports: {
    readonly web: number
    readonly connect: number | null
    readonly smtp: number
    readonly postgres: number
  }
  /** Absolute path of the data folder. */
  readonly data: string
  /** The variables by which an app finds this sandbox: `GIGS_API_URL`, `DATABASE_URL`, `EMAIL_SERVER` and so on. */
  readonly environment: Readonly<Record<string, string>>
  /**
   * Starts everything and resolves once all ports accept connections.
   * @throws Error with one line that says what to change: a folder in use, a port that is taken.
   */
  start(): Promise<{ customers: DemoCustomer[] }>
  /** Stops everything. The data stays. */
  stop(): Promise<void>
  /** Deletes all local data; a running sandbox is stopped and started again. */
  reset(): Promise<void>
}

/**
 * Prepares a sandbox without starting it. Its ports are chosen at once, so that `url` and `environment` hold
 * before `start`.
 * @throws Error with one line that names the option to change.
 */
export declare function createSandbox(options?: SandboxOptions): Promise<Sandbox>
