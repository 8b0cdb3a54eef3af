import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

const tones = {
  good: { look: 'bg-tint text-accent', Icon: CircleCheck },
  wait: { look: 'bg-wait-tint text-wait', Icon: Clock },
  alarm: { look: 'bg-alarm-tint text-alarm', Icon: CircleAlert },
  plain: { look: 'bg-sunken text-soft', Icon: Info },
} as const satisfies Record<string, { look: string; Icon: LucideIcon }>

export type NoticeTone = keyof typeof tones

type Props = Omit<ComponentProps<'div'>, 'title' | 'role'> & {
  tone: NoticeTone
  title?: string
  /** Where it answers something the reader just did. */
  announce?: 'status' | 'alert'
}

/** A message in the page. */
export function Notice({ tone, title, announce, children, className = '', ...rest }: Props) {
  const { look, Icon } = tones[tone]
  return (
    <div
      role={announce}
      className={`flex gap-3 rounded-card p-4 text-sm sm:p-5 sm:text-base ${look} ${className}`}
      {...rest}
    >
      <Icon className="size-5 shrink-0 sm:mt-0.5" aria-hidden="true" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        <div className={title ? 'text-ink' : 'font-medium'}>{children}</div>
      </div>
    </div>
  )
}
