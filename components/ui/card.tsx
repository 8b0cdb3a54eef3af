import type { ComponentProps } from 'react'

type Props = ComponentProps<'div'> & { as?: 'article' | 'section' | 'div'; edge?: string }

export function Card({
  as: Element = 'div',
  edge = 'border-border',
  className = '',
  ...rest
}: Props) {
  return (
    <Element className={`rounded-card border bg-card shadow-card ${edge} ${className}`} {...rest} />
  )
}
