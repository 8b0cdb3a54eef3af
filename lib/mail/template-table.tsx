import type { ComponentProps } from 'react'
import { directionOf } from '@/lib/i18n/locale'

/** A table for the layout, which screen readers skip. */
export function Table({ children, style, ...attributes }: ComponentProps<'table'>) {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      {...attributes}
      style={{ borderCollapse: 'separate', border: 0, ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  )
}

// Many programs for e-mail do not know the logical properties of CSS, such as `padding-inline-end`.
type Side = 'left' | 'right'

/** Returns the side where a line of text starts in a locale. */
export const startOf = (locale: string): Side => (directionOf(locale) === 'rtl' ? 'right' : 'left')

/** Returns the side where a line of text ends in a locale. */
export const endOf = (locale: string): Side => (directionOf(locale) === 'rtl' ? 'left' : 'right')

/** Returns the style for a padding on one side. */
export const paddingAt = (side: Side, pixels: number) =>
  side === 'left' ? { paddingLeft: pixels } : { paddingRight: pixels }
