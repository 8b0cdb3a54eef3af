import type { IncomingMessage, ServerResponse } from 'node:http'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { foreignText, outdatedText, unexpectedText } from '@/lib/i18n/messages'

type Page = { title: string; text: string; link: string; href: string; reference?: string }

/**
 * Sends a readable page where Next.js would send a document without content: for an error it sends an empty shell
 * that needs JavaScript, and plain text for a form that an older version made.
 */
export function replaceFailedPage(
  request: IncomingMessage,
  response: ServerResponse,
  reference: string,
): void {
  if (!isDocument(request)) return
  const send = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  }
  let html: string | null = null
  const pageOf = (status: number) => pageFor(status, response, request, reference)
  const decide = () => {
    const isUndecided = !response.headersSent && pageOf(response.statusCode) !== null
    if (isUndecided) response.writeHead(response.statusCode)
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      for (const [name, value] of headersIn(rest)) response.setHeader(name, value)
      restoreLocation(response)
      const page = pageOf(status)
      if (!page) return send.writeHead(status)
      html = htmlOf(page)
      return send.writeHead(status, headersFor(html, response))
    },
    write(...args: unknown[]) {
      decide()
      if (html === null) return Reflect.apply(send.write, response, args)
      callBack(args)
      return true
    },
    end(...args: unknown[]) {
      decide()
      if (html === null) return Reflect.apply(send.end, response, args)
      return send.end(html, () => callBack(args))
    },
  })
}

/** Set beside `location` by `proxy.ts`: Next.js cuts the origin off where it takes it for its own. */
export const ABSOLUTE_LOCATION = 'x-absolute-location'

function restoreLocation(response: ServerResponse): void {
  const location = response.getHeader(ABSOLUTE_LOCATION)
  if (location === undefined) return
  response.removeHeader(ABSOLUTE_LOCATION)
  response.setHeader('location', location)
}

// `writeHead` takes headers as an object; as a list they are for proxies, and no part of Next.js has any.
function headersIn(args: unknown[]): [string, string | number | string[]][] {
  return args
    .filter((arg) => typeof arg === 'object' && arg !== null)
    .flatMap((headers) => Object.entries(headers))
}

// Next.js itself fetches the other parts of pages.
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
  if (response.getHeader('x-nextjs-action-not-found')) return { ...outdatedText, href }
  if (status === 403) return { ...foreignText, href: env().APP_URL }
  const isPage = String(response.getHeader('content-type') ?? 'text/html').startsWith('text/html')
  return status >= 500 && isPage ? { ...unexpectedText, href, reference } : null
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

function callBack(args: unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') queueMicrotask(() => void last())
}

// A file of its own for the looks: those of the other pages have a new name with each build.
const htmlOf = ({ title, text, link, href, reference }: Page) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${title} · ${brand.name}`)}</title>
<link rel="stylesheet" href="/failed-page.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${reference ? `<p>Reference: <code>${escaped(reference)}</code></p>` : ''}
<p><a class="button" href="${escaped(href)}">${escaped(link)}</a></p>
</main>
</body>
</html>
`

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
