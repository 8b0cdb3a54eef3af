import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { chooseLanguage } from '@/app/choose-language'
import { fontClasses } from '@/app/fonts'
import { leave } from '@/app/sign-in/actions'
import { SiteBody } from '@/components/layout/site-body'
import { SiteHeader } from '@/components/layout/site-header'
import { MessagesLink } from '@/components/messages/messages-link' // optional: messages
import { currentSession, currentUser } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { siteDescription, siteTitle } from '@/lib/http/page-metadata'
import { directionOf } from '@/lib/i18n/locale'
import { getDisplay, getTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return {
    title: { default: siteTitle(t), template: `%s · ${brand.name}` },
    description: siteDescription(t),
    icons: {
      icon: [
        { url: '/brand/icon-48.png', sizes: '48x48', type: 'image/png' },
        { url: '/brand/mark.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      apple: '/brand/apple-180.png',
    },
  }
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
  const { locale } = await getDisplay()
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={fontClasses}
      data-theme={user?.theme ?? undefined}
    >
      <body className="flex min-h-dvh flex-col font-sans">
        <SiteBody
          chooseLanguage={chooseLanguage}
          header={
            <SiteHeader
              isSignedIn={session !== null}
              bell={<MessagesLink unread={session?.unread ?? 0} />} // optional: messages
              leave={leave}
            />
          }
        >
          {children}
        </SiteBody>
      </body>
    </html>
  )
}
