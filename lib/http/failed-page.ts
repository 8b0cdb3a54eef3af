import type { IncomingMessage, ServerResponse } from 'node:http'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { escapeHtml } from '@/lib/http/escape-html'
import { directionOf, LANGUAGE_COOKIE, visitorLocale } from '@/lib/i18n/locale'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** `kind` is the part of the catalog with the words of the page. */
type Page = { kind: 'outdated' | 'foreign' | 'unexpected'; href: string; reference?: string }

/**
 * Replaces failed documents of Next.js with a readable page. Next.js itself sends an empty shell that needs
 * JavaScript for an error, and plain text for a form from an older version. Also applies the status that a page set, and
 * adds what the language depends on to `Vary`, which Next.js replaces if `proxy.ts` sets it.
 */
export function replaceFailedPage(
  request: IncomingMessage,
  response: ServerResponse,
  context: { readonly request: string; readonly status?: number },
): void {
  if (!isDocument(request)) return
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  }
  let html: string | null = null
  const pageOf = (status: number) => pageFor(status, response, request, context.request)
  // Calls `writeHead` below for a failed page whose headers were not sent explicitly.
  const ensureHead = () => {
    const isImplicit = !response.headersSent && pageOf(response.statusCode) !== null
    if (isImplicit) response.writeHead(response.statusCode)
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      for (const [name, value] of headersIn(rest)) response.setHeader(name, value)
      response.appendHeader('vary', 'accept-language, cookie') // the language of the page
      restoreLocation(response)
      const page = pageOf(status)
      if (!page) return original.writeHead(status === 200 ? (context.status ?? 200) : status)
      html = htmlOf(page, localeOf(request))
      return original.writeHead(status, headersFor(html, response))
    },
    write(...args: unknown[]) {
      ensureHead()
      if (html === null) return Reflect.apply(original.write, response, args)
      runCallback(args)
      return true
    },
    end(...args: unknown[]) {
      ensureHead()
      if (html === null) return Reflect.apply(original.end, response, args)
      return original.end(html, () => runCallback(args))
    },
  })
}

/** Set by `proxy.ts` in addition to `location`, because Next.js removes an origin that it considers its own. */
export const ABSOLUTE_LOCATION = 'x-absolute-location'

function restoreLocation(response: ServerResponse): void {
  const location = response.getHeader(ABSOLUTE_LOCATION)
  if (location === undefined) return
  response.removeHeader(ABSOLUTE_LOCATION)
  response.setHeader('location', location)
}

// `writeHead` also accepts headers as a list, which Next.js does not use.
function headersIn(args: unknown[]): [string, string | number | string[]][] {
  return args
    .filter((arg) => typeof arg === 'object' && arg !== null)
    .flatMap((headers) => Object.entries(headers))
}

// Excludes the requests that Next.js makes for parts of a page.
function isDocument({ headers }: IncomingMessage): boolean {
  return !!headers.accept?.includes('text/html') && !headers['rsc'] && !headers['next-action']
}

function pageFor(
  status: number,
  response: ServerResponse,
  { url }: IncomingMessage,
  reference: string,
): Page | null {
  const [path = '/'] = (url ?? '/').split('?')
  const href = path.startsWith('/') && !path.startsWith('//') ? path : '/'
  if (response.getHeader('x-nextjs-action-not-found')) return { kind: 'outdated', href }
  if (status === 403) return { kind: 'foreign', href: env().APP_URL }
  const isPage = String(response.getHeader('content-type') ?? 'text/html').startsWith('text/html')
  return status >= 500 && isPage ? { kind: 'unexpected', href, reference } : null
}

// As for a visitor: the profile of a customer is in the database, which may be what failed.
function localeOf({ headers }: IncomingMessage): string {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='))
  const [, chosen] = cookies.find(([name]) => name === LANGUAGE_COOKIE) ?? []
  return visitorLocale(chosen, headers['accept-language'] ?? null)
}

function headersFor(html: string, response: ServerResponse) {
  for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link', 'refresh']) {
    response.removeHeader(name)
  }
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
  }
}

function runCallback(args: unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') queueMicrotask(() => void last())
}

// Uses its own stylesheet, because the stylesheets of the other pages get a new name with each build.
function htmlOf({ kind, href, reference }: Page, locale: string): string {
  const t = translatorFor(locale)
  const title = t(`errors.${kind}.title`)
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} · ${brand.name}`)}</title>
<link rel="icon" href="/brand/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/failed-page.css">
</head>
<body>
<main>
<p class="brand"><img src="/brand/mark.svg" alt="" width="32" height="32"> ${escapeHtml(brand.name)}</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t(`errors.${kind}.text`))}</p>
${reference ? referenceIn(t, reference) : ''}
<p><a class="button" href="${escapeHtml(href)}">${escapeHtml(t(`errors.${kind}.link`))}</a></p>
${reference ? contactIn(t, reference) : ''}
</main>
</body>
</html>
`
}

function referenceIn(t: Translator, reference: string): string {
  const values = { reference: escapeHtml(reference), code: inCode }
  return `<p>${t.markup('errors.unexpected.reference', values)}</p>`
}

const inCode = (text: string) => `<code>${text}</code>`

const contactIn = (t: Translator, reference: string) =>
  `<p><a href="/help?reference=${escapeHtml(reference)}#contact">${escapeHtml(t('errors.unexpected.contact'))}</a></p>`
