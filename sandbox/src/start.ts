import { openData } from './store/data-folder'
import { createGigs } from './gigs/app'
import type { DemoCustomer } from './identity/sign-in'
import { createIdentity } from './identity/server'
import type { MailFault } from './mail/faults'
import { openMailboxes } from './mail/mailboxes'
import { listenForMail } from './mail/smtp'
import { openPostgres } from './postgres/server'
import type { Settings } from './settings'
import { Store } from './store/store'
import { listenForWeb } from './http-server'

export type Running = { customers(): DemoCustomer[]; close(): Promise<void> }

/**
 * Starts Postgres, mail, OpenID and Gigs.
 * @throws Error with one line that explains what to change if the data folder or a port is in use.
 */
export async function startSandbox(settings: Settings): Promise<Running> {
  const { origin, pagesOrigin, appUrl, brand, webhooks, host, connectPort } = settings
  const { project, projectType, apiKey } = settings
  const { lock, paths } = await openData(settings.data)
  const mailboxes = openMailboxes(paths.mail)
  const mailFaults: MailFault[] = []
  const gigs = createGigs({
    store: new Store(paths.gigs),
    origin,
    ...(pagesOrigin && { pagesOrigin }),
    project,
    projectType,
    apiKey,
    brand,
    webhooks,
    sendMail: (mail) => mailboxes.send(mail),
    mailFaults,
  })
  const { customers } = gigs
  const identity = createIdentity({
    origin,
    appUrl,
    brand,
    secret: settings.oidcSecret,
    keysFile: paths.identityKeys,
    customers,
  })

  const [postgres, smtp] = await Promise.all([
    onPort('SANDBOX_POSTGRES_PORT', settings.postgresPort, (port) =>
      openPostgres({ folder: paths.postgres, port }),
    ),
    onPort('SANDBOX_SMTP_PORT', settings.smtpPort, (port) =>
      listenForMail(port, mailboxes, mailFaults),
    ),
  ])
  // Started last, so that all other ports are open once /sandbox/ready responds.
  const parts = { gigs, identity, mailboxes, brand, appUrl }
  const pages =
    connectPort &&
    (await onPort('SANDBOX_CONNECT_PORT', connectPort, (port) =>
      listenForWeb({ host, port }, parts),
    ))
  const web = await onPort('SANDBOX_PORT', settings.port, (port) =>
    listenForWeb({ host, port }, parts),
  )

  return {
    customers,
    async close() {
      await web.close()
      if (pages) await pages.close()
      await gigs.close()
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
      await postgres.close()
      await lock.release()
    },
  }
}

async function onPort<Opened>(
  variable: string,
  port: number,
  open: (port: number) => Promise<Opened>,
): Promise<Opened> {
  try {
    return await open(port)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Error(
      `Port ${port} is in use. Stop the program that uses it, or set ${variable} to another port.`,
      { cause: error },
    )
  }
}
