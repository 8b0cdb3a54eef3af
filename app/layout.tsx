import '@/app/fonts'
import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { leave } from '@/app/sign-in/actions'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { FocusKeeper } from '@/components/layout/focus-keeper'
import { MessagesLink } from '@/components/messages/messages-link' // optional: messages
import { TimeZone } from '@/components/layout/time-zone'
import { currentSession, currentUser } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { SITE_DESCRIPTION, SITE_TITLE } from '@/lib/http/page-metadata'
import { displayFor, TIME_ZONE_COOKIE } from '@/lib/i18n/display'

export const metadata: Metadata = {
  title: { default: SITE_TITLE, template: `%s · ${brand.name}` },
  description: SITE_DESCRIPTION,
  icons: {
    icon: [
      { url: '/brand/icon-48.png', sizes: '48x48', type: 'image/png' },
      { url: '/brand/mark.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    apple: '/brand/apple-180.png',
  },
}

/** Returns the color of the browser's toolbar: that of the user's theme, or of the device's theme by default. */
export async function generateViewport(): Promise<Viewport> {
  const theme = (await currentUser())?.theme
  if (theme) return { colorScheme: theme, themeColor: brand.colors[theme] }
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: brand.colors.light },
      { media: '(prefers-color-scheme: dark)', color: brand.colors.dark },
    ],
  }
}

// A page rendered at build time has no nonce, so the CSP would block all of its scripts.
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  const user = session?.user ?? null
  const { timeZone } = await displayFor(user)
  return (
    <html lang="en" data-theme={user?.theme ?? undefined}>
      <body className="flex min-h-dvh flex-col font-sans">
        <a
          href="#content"
          className="sr-only z-10 rounded-control bg-primary font-semibold text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:px-4 focus:py-3"
        >
          Skip to content
        </a>
        <SiteHeader
          isSignedIn={session !== null}
          bell={<MessagesLink unread={session?.unread ?? 0} />} // optional: messages
          leave={leave}
        />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
        <FocusKeeper target="content" />
        <TimeZone cookie={TIME_ZONE_COOKIE} current={timeZone} />
      </body>
    </html>
  )
}
