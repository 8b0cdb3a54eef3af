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
        // So that a page of Connect can follow the device where the customer chose no theme.
        { key: 'Accept-CH', value: 'Sec-CH-Prefers-Color-Scheme' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
  ],
}
