import { defineConfig } from '@playwright/test'

const browser = process.env['E2E_BROWSER']

/** `npm run e2e` starts app, sandbox and browser, and sets the addresses that are read here. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    {
      name: 'journeys',
      // The deliveries have a configuration of their own: they kill the app.
      testIgnore: ['secrets.spec.ts', 'billing.spec.ts', 'counts.spec.ts', 'e2e/resilience/**'],
    },
    // It slows and counts all calls to Gigs, whoever makes them.
    { name: 'counts', testMatch: 'counts.spec.ts', dependencies: ['journeys'] },
    // It turns the one project into another kind, which the app remembers for a minute, so it comes after.
    { name: 'billing', testMatch: 'billing.spec.ts', dependencies: ['counts'] },
    { name: 'what they left behind', testMatch: 'secrets.spec.ts', dependencies: ['billing'] },
  ],
  use: {
    baseURL: process.env['E2E_APP_URL'] ?? 'http://localhost:3000',
    browserName: 'chromium',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox', // the tests also run as root, where Chromium refuses to have one
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
