import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config'

/** For `npm run rebrand`, which runs it in a rebranded copy of the repository. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../test-results/rebrand',
  projects: [{ name: 'rebrand' }],
})
