import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The unit tests of the app. The sandbox has its own configuration. */
export default defineConfig({
  resolve: {
    alias: {
      '@/lib/i18n/request': here('lib/testing/request.ts'),
      '@': here('.'),
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    globalSetup: 'vitest.global.ts',
    update: 'none', // a missing snapshot fails, unless -u is given
    testTimeout: 120_000, // generous, because no test may fail on a busy machine
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**', 'sandbox/**'],
    server: { deps: { inline: ['next-auth'] } }, // it imports `next/server` without an extension
  },
})
