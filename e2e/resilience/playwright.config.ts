import { defineConfig } from '@playwright/test'

/** For `npm run deliveries`: one sandbox, no browser, and one app at a time, which the tests start and kill. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/deliveries',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 1_800_000, // for a busy machine; each test takes less than a minute on an idle one
  expect: { timeout: 120_000 },
  reporter: 'list',
})
