import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/**
 * @param {string} phase of Next.js
 * @returns {import('next').NextConfig}
 */
export default (phase) => ({
  // Only for the build, because `next start` warns about it. The folder is for `scripts/assemble.mjs`.
  ...(phase === PHASE_PRODUCTION_BUILD && { output: 'standalone' }),
  outputFileTracingRoot: import.meta.dirname,
  // The app does not use `next/image`: its drawings are SVG files. So the server resizes no images on request, and the
  // image needs no library for it. To use `next/image`, remove these two lines.
  images: { unoptimized: true },
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // The demo builds to its own folder, so that a build for the tests does not replace it.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // Keeps what a server draws again in memory, so that the file system of a container can be read-only.
  experimental: { isrFlushToDisk: false },
  poweredByHeader: false,
  // Sends the title in the head of every response. Streamed later, it would need JavaScript and cost 5 % of the throughput.
  htmlLimitedBots: /.*/,
  agentRules: false,
  reactStrictMode: true,
  // Checks only the files of the build, because the tests need packages that production does not install.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  skipTrailingSlashRedirect: true, // webhook senders do not follow redirects; `proxy.ts` redirects pages
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        // Lets Connect match the theme of the device if the customer chose none.
        { key: 'Accept-CH', value: 'Sec-CH-Prefers-Color-Scheme' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
  ],
})
