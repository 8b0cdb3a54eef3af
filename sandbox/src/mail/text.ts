const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
}

/**
 * What an e-mail without a text part says: no markup, a line per block, and behind each link its
 * address. For reading only: the result is text, and whoever shows it must escape it.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(head|style|script)\b.*?<\/\1>/gis, '')
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis, '$2 ( $1 )')
    .replace(/<br\b|<\/(p|div|tr|li|h\d)>/gi, '\n$&')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** A sentence may end right behind an address, so closing punctuation is no part of it. */
const linkPattern = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/g

/** The http(s) addresses in a text, in order. */
export function findLinks(text: string): string[] {
  return text.match(linkPattern) ?? []
}
