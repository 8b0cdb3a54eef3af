import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { CloseIcon } from './icons'
import { stylesheetOf } from './styles'
import type { Translator } from './words/translator'
import type { Brand } from '../../brand'

/** The content of a page: the card and, during a checkout, the order summary next to it. */
export type Screen = { title: string; body: Child; aside?: Child }

type Frame = {
  t: Translator
  brand: Brand
  theme?: 'light' | 'dark'
  /** The form action that ends the session; missing on pages without a session. */
  leave?: string
  screen: Screen
}

/** A hosted page: the partner's name, the card, and the sandbox bar. */
export function Page({ t, brand, theme = 'light', leave, screen }: Frame) {
  const { title, body, aside } = screen
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={t.language} data-theme={theme}>
        {/* oxlint-disable-next-line nextjs/no-head-element -- there is no Next.js here */}
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${brand.name}`}</title>
          <link rel="icon" href="data:," />
          <style>{raw(stylesheetOf(brand))}</style>
        </head>
        <body>
          <Top t={t} name={brand.name} leave={leave} />
          <div class="middle" data-aside={aside ? '' : undefined}>
            <main class="card">{body}</main>
            {aside && (
              <aside class="summary" aria-label={t('page.summary')}>
                {aside}
              </aside>
            )}
          </div>
          <footer class="foot">{t('page.secure', { brand: brand.name })}</footer>
          {leave && <SandboxBar leave={leave} />}
        </body>
      </html>
    </>
  )
}

function Top({ t, name, leave }: { t: Translator; name: string; leave: string | undefined }) {
  return (
    <header class="top">
      <span class="partner">
        <span class="mark" aria-hidden="true">
          {Array.from(name)[0]?.toUpperCase()}
        </span>
        {name}
      </span>
      {leave && (
        <form method="post" action={leave}>
          <button class="close" name="status" value="user_aborted">
            <CloseIcon /> {t('page.close')}
          </button>
        </form>
      )}
    </header>
  )
}

// Lets partners test statuses that a real page would not offer. For developers, so in English only.
function SandboxBar({ leave }: { leave: string }) {
  return (
    <section class="bar" lang="en" aria-label="Sandbox">
      <form method="post" action={leave}>
        <span>Sandbox: end this session as</span>
        <button name="status" value="auth_expired">
          auth_expired
        </button>
        <button name="status" value="bad_configuration">
          bad_configuration
        </button>
      </form>
    </section>
  )
}
