import { databaseUrl, OIDC_CLIENT_ID, type Settings } from './settings'

/** Returns the environment variables that connect the reference partner app to the sandbox. */
export function appEnvironment(settings: Settings): Record<string, string> {
  const { origin, pagesOrigin, project, apiKey, postgresPort, smtpPort, webhooks } = settings
  return {
    DATABASE_URL: databaseUrl(postgresPort),
    EMAIL_SERVER: `smtp://127.0.0.1:${smtpPort}`,
    AUTH_OIDC_ISSUER: `${origin}/identity`,
    AUTH_OIDC_ID: OIDC_CLIENT_ID,
    AUTH_OIDC_SECRET: settings.oidcSecret,
    AUTH_OIDC_NAME: 'Sandbox ID',
    GIGS_API_URL: origin,
    GIGS_PROJECT: project,
    GIGS_API_KEY: apiKey,
    GIGS_CONNECT_ORIGINS: origin,
    ...(pagesOrigin && { GIGS_CONNECT_PAGE_ORIGINS: pagesOrigin }),
    GIGS_CONNECT_DARK: 'on',
    GIGS_WEBHOOK_SECRET: webhooks.secret,
  }
}
