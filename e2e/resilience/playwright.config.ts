import { defineConfig } from '@playwright/test'

/** `npm run deliveries`: one sandbox, and one app at a time that these tests start and kill. No browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/deliveries',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 600_000, // half a minute where the machine has nothing else to do
  expect: { timeout: 60_000 },
  reporter: 'list',
})
