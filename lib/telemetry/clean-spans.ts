import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base'
import { requestId } from '@/lib/http/request-context'

// The addresses of pages contain sign-in tokens, session ids and e-mail addresses, and messages of errors may quote them.
// So only these attributes leave the process.
const EXPORTED =
  /^(app\.request|db\.operation\.name|gigs\.(call|status|attempt)|http\.(method|route|status_code)|next\.(route|rsc|span_type)|operation\.name|(error|exception)\.type|intent|outcome)$/

/** Removes everything from spans that may contain a secret or personal data, and adds the id of the request. */
export const cleanSpans: SpanProcessor = {
  onStart(span) {
    const id = requestId()
    if (id) span.setAttribute('app.request', id)
  },
  onEnd(span) {
    Object.assign(span, { name: cleanName(span.name) })
    Object.assign(span.status, { message: undefined })
    keepExported(span.attributes)
    for (const { attributes = {} } of span.events) keepExported(attributes)
  },
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
}

function keepExported(attributes: Attributes): void {
  for (const name of Object.keys(attributes)) if (!EXPORTED.test(name)) delete attributes[name]
}

/** Cuts the path and the query off the URL in a name, such as `fetch GET https://id.example.com/token?code=…`. */
const cleanName = (name: ReadableSpan['name']) =>
  name.replaceAll(/(https?:\/\/[^/?#\s]*)\S*/g, '$1').replaceAll(/\?\S*/g, '')
