import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { CloseIcon } from './icons'
import { stylesheet } from './styles'

/** What one step of a trip shows: the card, and beside it what is being bought, where that helps. */
export type Screen = { title: string; body: Child; aside?: Child }

type Frame = {
  partner: string
  theme?: 'light' | 'dark'
  /** Where the forms that end a trip go; a page without a trip has none. */
  leave?: string
  screen: Screen
}

/** One hosted page: the partner's name above, the card, and the sandbox bar outside of the product. */
export function Page({ partner, theme = 'light', leave, screen }: Frame) {
  const { title, body, aside } = screen
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en" data-theme={theme}>
        {/* oxlint-disable-next-line nextjs/no-head-element -- there is no Next.js here */}
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${partner}`}</title>
          <link rel="icon" href="data:," />
          <style>{raw(stylesheet)}</style>
        </head>
        <body>
          <Top partner={partner} leave={leave} />
          <div class="middle" data-aside={aside ? '' : undefined}>
            <main class="card">{body}</main>
            {aside && (
              <aside class="summary" aria-label="Summary">
                {aside}
              </aside>
            )}
          </div>
          <footer class="foot">Secure page by Gigs Connect, on behalf of {partner}.</footer>
          {leave && <SandboxBar leave={leave} />}
        </body>
      </html>
    </>
  )
}

function Top({ partner, leave }: { partner: string; leave: string | undefined }) {
  return (
    <header class="top">
      <span class="partner">
        <span class="mark" aria-hidden="true">
          {Array.from(partner)[0]?.toUpperCase()}
        </span>
        {partner}
      </span>
      {leave && (
        <form method="post" action={leave}>
          <button class="close" name="status" value="user_aborted">
            <CloseIcon /> Close
          </button>
        </form>
      )}
    </header>
  )
}

// A partner has to see these endings too, and no real page would offer them.
function SandboxBar({ leave }: { leave: string }) {
  return (
    <section class="bar" aria-label="Sandbox">
      <form method="post" action={leave}>
        <span>Sandbox: end this trip as</span>
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
