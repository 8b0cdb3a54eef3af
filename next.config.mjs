/** @type {import('next').NextConfig} */
export default {
  // Where the demo builds, so that a build for the tests beside it takes nothing from under its feet.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // What is built and nothing else: the tests need packages that production does not install.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  skipTrailingSlashRedirect: true, // senders of webhooks do not follow it; `proxy.ts` does it for pages
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
  ],
}
