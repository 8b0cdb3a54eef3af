export type Element = { tag: string; props: Record<string, string | true>; children: Node[] }
type Node = Element | string

const VOID_TAGS = /^(area|br|col|hr|img|input|link|meta|source|wbr)$/
const TOKENS = /<!--.*?-->|<script\b.*?<\/script>|<(\/?)([a-z][\w:-]*)((?:\s[^>]*)?)>|[^<]+/gis

/** Returns the first element of this HTML, which must be well-formed, as React writes it. */
export function parseElement(html: string): Element {
  const root: Element = { tag: 'root', props: {}, children: [] }
  const open = [root]
  for (const [text, slash, tag, attributes = ''] of html.matchAll(TOKENS)) {
    const parent = open.at(-1)
    if (!parent) break
    if (slash) {
      open.pop()
    } else if (tag) {
      const element = { tag, props: propsOf(attributes), children: [] }
      parent.children.push(element)
      if (!VOID_TAGS.test(tag) && !attributes.endsWith('/')) open.push(element)
    } else if (!text.startsWith('<')) {
      parent.children.push(decode(text))
    }
  }
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined || typeof first === 'string') throw new Error('There is no element.')
  return first
}

/** Returns the number of elements in this tree. */
export function countElements({ children }: Element): number {
  return children.reduce(
    (sum, child) => (typeof child === 'string' ? sum : sum + countElements(child)),
    1,
  )
}

const REACT_NAMES: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  value: 'defaultValue',
  checked: 'defaultChecked',
}

function propsOf(attributes: string): Element['props'] {
  return Object.fromEntries(
    [...attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)]
      .filter(([, name]) => name !== 'style') // React wants an object
      .map(([, name = '', value]) => [REACT_NAMES[name] ?? name, value ? decode(value) : true]),
  )
}

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
