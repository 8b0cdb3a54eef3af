import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const displays = [
  { name: 'phone-light', ...phone, colorScheme: 'light' },
  { name: 'phone-dark', ...phone, colorScheme: 'dark' },
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const

/** Small, because these pictures are in the repository. */
const forGuides = { ...phone, viewport: { width: 390, height: 600 }, colorScheme: 'light' } as const

/**
 * For `npm run screenshots`: a picture of every page and state, in two widths and two themes, and those of the guides in
 * docs/intents.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  fullyParallel: true,
  projects: [
    ...displays.map(({ name, ...use }) => ({ name, use, testMatch: 'pages.spec.ts' })),
    { name: 'guides', use: forGuides, testMatch: 'guides.spec.ts' },
  ],
})
