type Words = { readonly [key: string]: string | Words }

/**
 * Returns a catalog for the pseudo-locale: every text has accents, is about a third longer and stands in brackets.
 * Placeholders, tags and plural forms stay as they are.
 */
export const pseudoCatalog = <Catalog extends Words>(catalog: Catalog): Catalog =>
  Object.assign({}, catalog, pseudoOf(catalog))

function pseudoOf(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => {
      return [key, typeof value === 'string' ? `[${accented(value)}]` : pseudoOf(value)]
    }),
  )
}

// In ICU messages, text has an even number of open braces: {count, plural, one {# plan} other {# plans}}.
function accented(message: string): string {
  let depth = 0
  return message
    .split(/([{}]|<[^>]*>)/)
    .map((part) => {
      if (part === '{') depth += 1
      if (part === '}') depth -= 1
      const isText = depth % 2 === 0 && !/^[{}<]/.test(part)
      return isText ? part.replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter) : part
    })
    .join('')
}

const accents: Record<string, string> = {
  a: 'áá',
  e: 'éé',
  i: 'íí',
  o: 'óó',
  u: 'úú',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  S: 'Š',
  U: 'Ú',
  Y: 'Ý',
}
