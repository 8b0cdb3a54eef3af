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
          testTimeout: 30_000, // a loaded machine is not a failure
          hookTimeout: 30_000,
        },
      },
      {
        // All tests share one sandbox and move its clock, so the files run one after the other.
        test: {
          name: 'contract',
          globalSetup: 'contract/start-sandbox.ts',
          include: ['contract/*.test.ts'],
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } }, // a loaded machine delivers events late
        },
      },
      // These tests take minutes and measure, so the files run one after the other.
      {
        test: {
          name: 'endurance',
          include: endurance,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
