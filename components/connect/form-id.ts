import { cache } from 'react'

/** Tells one rendering of a page from the next: only clicks on the same one make one launch. */
export const formId = cache(() => crypto.randomUUID())
