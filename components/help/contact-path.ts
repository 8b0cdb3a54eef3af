/** Returns the address of the contact on the help page, with the reference of an error if there is one. */
export const contactPath = (reference?: string): string =>
  `/help${reference ? `?${new URLSearchParams({ reference })}` : ''}#contact`

/** Returns the reference in the address of the help page; null if it is none of ours. */
export const referenceIn = (reference: unknown): string | null =>
  typeof reference === 'string' && /^[\w.:@-]{1,128}$/.test(reference) ? reference : null
