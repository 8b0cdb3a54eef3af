import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** For `npm run scale`, which sets the addresses of the databases. */
export default defineConfig({
  root: here('../..'),
  resolve: {
    alias: {
      '@': here('../..'),
      'server-only': here('../../node_modules/server-only/empty.js'),
    },
  },
  test: {
    testTimeout: 240_000,
    hookTimeout: 120_000,
    include: ['scripts/scale/*.scale.ts'],
    env: {
      APP_URL: 'http://localhost:3000',
      AUTH_SECRET: 'a secret that only this test knows',
      EMAIL_SERVER: 'smtp://127.0.0.1:1',
      EMAIL_FROM: 'unit@example.com',
      GIGS_API_URL: 'http://127.0.0.1:1',
      GIGS_PROJECT: 'dev',
      GIGS_API_KEY: 'unit-key',
      GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:4000',
      GIGS_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
    },
  },
})
