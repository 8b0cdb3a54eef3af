const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
}

/**
 * Converts an HTML email to text, with one line per block and the URL after each link. The result is not safe HTML:
 * escape it.
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

// Excludes the punctuation at the end of a sentence.
const linkPattern = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/g

/** Returns the http(s) URLs in a text, in order. */
export function findLinks(text: string): string[] {
  return text.match(linkPattern) ?? []
}
