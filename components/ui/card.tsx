import type { ComponentProps } from 'react'

type Props = ComponentProps<'div'> & { as?: 'article' | 'section' | 'div'; edge?: string }

export function Card({
  as: Element = 'div',
  edge = 'border-line',
  className = '',
  ...rest
}: Props) {
  return (
    <Element
      className={`rounded-card border bg-surface shadow-card ${edge} ${className}`}
      {...rest}
    />
  )
}
