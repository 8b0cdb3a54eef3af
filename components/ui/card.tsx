import type { ComponentProps } from 'react'

type Props = ComponentProps<'div'> & { as?: 'article' | 'section' | 'div' }

export function Card({ as: Element = 'div', className = '', ...rest }: Props) {
  return (
    <Element
      className={`rounded-card border border-line bg-surface shadow-card ${className}`}
      {...rest}
    />
  )
}
