import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const generated = ['**/node_modules/**', '.next/**', '.data/**']

const endurance = ['sandbox/src/scale.test.ts', 'sandbox/src/kills.test.ts']

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          globalSetup: 'vitest.global.ts',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...generated, 'e2e/**', ...endurance],
          server: { deps: { inline: ['next-auth'] } }, // it imports `next/server` as bundlers do
        },
      },
      {
        extends: true,
        // One sandbox for all of them, whose clock they move: one after the other.
        test: {
          name: 'http',
          globalSetup: 'sandbox/contract/world.ts',
          include: ['e2e/http/*.test.ts'],
          fileParallelism: false,
          isolate: false,
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } }, // a busy machine delivers events late
        },
      },
      // By themselves and one after the other, since they measure, and take a minute.
      {
        extends: true,
        test: { name: 'endurance', include: endurance, fileParallelism: false },
      },
    ],
  },
})
