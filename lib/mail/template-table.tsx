import type { ComponentProps } from 'react'

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
