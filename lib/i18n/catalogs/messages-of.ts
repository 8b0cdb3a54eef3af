type Words = { readonly [key: string]: string | Words }

/** Returns the messages of a catalog by their keys, like `plans.filters.show`, in the order of the catalog. */
export const messagesOf = (catalog: Words): Map<string, string> => new Map(flatten(catalog, ''))

function flatten(words: Words, path: string): [key: string, message: string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : flatten(value, `${path}${name}.`),
  )
}
