import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Brand } from '../brand'

type Content = { brand: Brand; title: string; children: Child; live?: string }

type Page = Content & { status?: number; formTargets?: string[]; hasFrames?: boolean }

/**
 * Renders a page of the sandbox with strict security headers: no external content, and no frames, apart from those of the
 * sandbox itself if `hasFrames` is set. Only `live` pages have a script; without JavaScript they reload every five seconds.
 */
export async function htmlResponse(page: Page) {
  const { brand, title, children, live, status = 200, formTargets = [], hasFrames } = page
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(live ? ["script-src 'self'", "connect-src 'self'"] : []),
    ...(hasFrames ? ["frame-src 'self'"] : []),
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  const frame = (
    <Frame brand={brand} title={title} {...(live && { live })}>
      {children}
    </Frame>
  )
  const body = await html`<!doctype html>${frame}`
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
    },
  })
}

/** The layout of sandbox pages. A strip at the top tells them apart from the app. */
function Frame({ brand, title, children, live }: Content) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Sandbox for ${brand.name}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(STYLES)}</style>
        {live && <script src={live} defer></script>}
        {live && <noscript>{raw('<meta http-equiv="refresh" content="5">')}</noscript>}
      </head>
      <body>
        <p class="strip">Sandbox for {brand.name}: nothing here leaves this computer.</p>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

const STYLES = `
:root { color-scheme: light dark; --paper: light-dark(#f5f4ef, #17181a); --card: light-dark(#fff, #212326);
  --ink: light-dark(#1d1f22, #eceae4); --muted: light-dark(#5c6066, #a5a8ad); --line: light-dark(#dcd9cf, #393c41);
  --accent: light-dark(#0b5c4a, #6fd3b5); --on-accent: light-dark(#fff, #06231b); --warn: light-dark(#8c2f12, #ff9d7c); }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
.strip { margin: 0; padding: .5rem 1rem; text-align: center; font-size: .8125rem; color: #3a2f08;
  background: repeating-linear-gradient(135deg, #f6e7b0 0 .75rem, #f2dfa0 .75rem 1.5rem); }
main { max-width: 42rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: .5rem 0 1rem; }
h2 { font-size: 1.0625rem; margin: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.muted { color: var(--muted); font-size: .875rem; margin: 0; }
.wrong { color: var(--warn); font-weight: 600; }
.card { display: block; width: 100%; margin: 0 0 .75rem; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem;
  background: var(--card); color: inherit; font: inherit; text-align: left; }
table.card { display: table; border-collapse: collapse; padding: 0; }
table.card th, table.card td { padding: .75rem 1rem; font-weight: 400; text-align: left; vertical-align: top; }
table.card td { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }
table.card tr + tr > * { border-top: 1px solid var(--line); }
button.card { cursor: pointer; }
button.card:hover { border-color: var(--accent); }
button.card strong, button.card span { display: block; }
pre { white-space: pre-wrap; margin: .75rem 0 0; font: .9375rem/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
form p { margin: .75rem 0; }
label.text { display: block; font-weight: 600; }
input[type='email'] { width: 100%; min-height: 2.875rem; margin-top: .25rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--muted); border-radius: .5rem; }
label.tick { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; }
input[type='checkbox'] { width: 1.125rem; height: 1.125rem; accent-color: var(--accent); }
.button { min-height: 2.875rem; padding: .5rem 1.25rem; border: 0; border-radius: .5rem; font: inherit; font-weight: 600; cursor: pointer;
  background: var(--accent); color: var(--on-accent); }
`
