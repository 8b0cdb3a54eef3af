import { defineConfig } from '@playwright/test'

const browser = process.env['E2E_BROWSER']
/** Rules for host names that only exist in the tests, of a server with a certificate by a private authority. */
const hosts = process.env['E2E_HOSTS']

/** `core`: the tests that `npm test` runs. `rest`: all others. Unset: all tests. */
const part = process.env['E2E_PART']
const CORE = /@core\b/

const journeys = {
  name: 'journeys',
  // These folders have their own configurations.
  testIgnore: [
    'secrets.spec.ts',
    'billing.spec.ts',
    'counts.spec.ts',
    'lighthouse.spec.ts',
    'e2e/{container,rebrand,resilience,screenshots}/**',
  ],
  ...(part === 'core' && { grep: CORE }),
  ...(part === 'rest' && { grepInvert: CORE }),
}

// These change the whole sandbox, so each one runs alone.
const exclusive = [
  { name: 'counts', testMatch: 'counts.spec.ts', dependencies: ['journeys'] },
  { name: 'billing', testMatch: 'billing.spec.ts', dependencies: ['counts'] },
  { name: 'lighthouse', testMatch: 'lighthouse.spec.ts', dependencies: ['billing'] },
]

const secrets = {
  name: 'secrets',
  testMatch: 'secrets.spec.ts',
  dependencies: [part === 'core' ? 'journeys' : 'lighthouse'],
}

/** `npm run e2e` starts app, sandbox and browser, and sets the addresses that are read here. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Generous, because no test may fail on a busy machine.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  projects: part === 'core' ? [journeys, secrets] : [journeys, ...exclusive, secrets],
  use: {
    baseURL: process.env['E2E_APP_URL'] ?? 'http://localhost:3000',
    browserName: 'chromium',
    ignoreHTTPSErrors: Boolean(hosts),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox', // the tests also run as root, where Chromium refuses to start with its sandbox
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(hosts ? [`--host-resolver-rules=${hosts}`] : []),
      ],
    },
  },
})
