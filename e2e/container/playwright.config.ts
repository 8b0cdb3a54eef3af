import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config'

// One journey of each kind: out and back, sign-in, a message, open pages, and the headers of every kind of response.
const JOURNEYS = [
  /cancel-subscription\.spec\.ts .*(finds their plan, cancels it)/,
  /sign-in\.spec\.ts .*a link by e-mail works once/,
  /messages\.spec\.ts .*an add-on is confirmed/,
  /several\.spec\.ts/,
  /headers\.spec\.ts/,
]

/** For `npm run container`, which starts the app from the content of the container image. */
export default defineConfig({
  ...journeys,
  testDir: '..',
  outputDir: '../../test-results/container',
  projects: [
    {
      name: 'journeys',
      testIgnore: ['container/**', 'rebrand/**', 'resilience/**'],
      grep: JOURNEYS,
    },
    { name: 'image', testMatch: 'container/*.spec.ts' },
  ],
})
