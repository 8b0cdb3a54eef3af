/** All options are optional. Missing ones come from `variables`, or else have the default. */
export type SandboxOptions = {
  /** Port of the Gigs API, Connect, mailbox, OpenID provider and `/sandbox`. Default: any free port. */
  port?: number
  /** A second port that serves Connect's pages on their own origin; 0 is any free port. Default: none. */
  connectPort?: number
  /** Port of the mail server. Default: any free port. */
  smtpPort?: number
  /** Port of the embedded Postgres. Default: any free port. */
  postgresPort?: number
  /** Folder for all local data. Default: `.data` in the working directory. */
  data?: string
  /** Origin of your app, for webhooks and OpenID redirects. Default: `http://localhost:3000`. */
  appUrl?: string
  /** Name of your brand on Connect's pages, receipts and the sandbox's own pages. Default: `Sandbox Mobile`. */
  brand?: string
  /** Color of the mark on Connect's pages, like `#1d5b3f`. Default: black. */
  brandColor?: string
  /** Slug of the Gigs project. Default: `dev`. */
  project?: string
  /** API key that the sandbox accepts. Default: `sandbox-key`. */
  apiKey?: string
  /** URL that receives the webhooks. Default: `{appUrl}/api/webhooks/gigs`. */
  webhookUrl?: string
  /** Secret that signs the webhooks: `whsec_` and base64 of at least 24 bytes. */
  webhookSecret?: string
  /** The `SANDBOX_*` variables, for example `process.env`. With them, ports have the defaults of the command. */
  variables?: Record<string, string | undefined>
}

/** A seeded customer. */
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
  /** Environment variables for your app: `GIGS_API_URL`, `DATABASE_URL`, `EMAIL_SERVER` and others. */
  readonly environment: Readonly<Record<string, string>>
  /**
   * Starts everything and resolves once all ports accept connections.
   * @throws Error with one line that explains what to change if the data folder or a port is in use.
   */
  start(): Promise<{ customers: DemoCustomer[] }>
  /** Stops everything and keeps the data. */
  stop(): Promise<void>
  /** Deletes all local data. Restarts the sandbox if it is running. */
  reset(): Promise<void>
}

/**
 * Creates a sandbox without starting it. It chooses its ports immediately, so that `url` and `environment` are valid
 * before `start`.
 * @throws Error with one line that names the option to change.
 */
export declare function createSandbox(options?: SandboxOptions): Promise<Sandbox>
