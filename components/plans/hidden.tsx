import type { ReactNode } from 'react'

/** Renders the part of a text that only screen readers read. */
export const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>
