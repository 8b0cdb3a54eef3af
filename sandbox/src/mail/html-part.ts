/**
 * Responds with the HTML part of an email for the frame on its page. The part is hostile input: the policy allows
 * neither scripts nor forms nor frames, and gives it an origin of its own, even if it is opened without the frame.
 * Images load only from the email itself and from the app. Links open in a new tab.
 */
export function htmlPartOf(html: string, appOrigin: string): Response {
  const policy = [
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${appOrigin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  return new Response(withLinkTarget(html), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-opener-policy': 'unsafe-none', // a sandboxed page may not have another one
      'referrer-policy': 'no-referrer', // as from a mail client
      'cache-control': 'no-store',
    },
  })
}

// Behind the doctype, because a tag in front of it would switch the browser to quirks mode.
function withLinkTarget(html: string): string {
  return html.replace(/^(\s*<!doctype[^>]*>)?/i, '$&<base target="_blank">')
}
