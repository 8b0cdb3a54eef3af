import { defineConfig } from 'vitest/config'

const endurance = ['src/scale.test.ts', 'src/kills.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'sandbox',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: endurance,
          testTimeout: 30_000, // a loaded machine is no failure
          hookTimeout: 30_000,
        },
      },
      {
        // One sandbox serves all of these tests, and they move its clock: one file after the other.
        test: {
          name: 'contract',
          globalSetup: 'contract/start-sandbox.ts',
          include: ['contract/*.test.ts'],
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } }, // a busy machine delivers events late
        },
      },
      // These measure and take minutes, so they run alone.
      { test: { name: 'endurance', include: endurance, fileParallelism: false } },
    ],
  },
})
