import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

const tones = {
  good: { className: 'border-transparent bg-accent text-primary', Icon: CircleCheck },
  wait: { className: 'border-transparent bg-warning-muted text-warning', Icon: Clock },
  alarm: {
    className: 'border-transparent bg-destructive-muted text-destructive',
    Icon: CircleAlert,
  },
  /** For progress. */
  steps: { className: 'border-border bg-card text-card-foreground shadow-card', Icon: null },
  plain: { className: 'border-transparent bg-muted text-muted-foreground', Icon: Info },
} as const satisfies Record<string, { className: string; Icon: LucideIcon | null }>

export type NoticeTone = keyof typeof tones

type Props = Omit<ComponentProps<'div'>, 'title' | 'role'> & {
  tone: NoticeTone
  title?: string
  /** The live region role, for a message that responds to what the user just did. */
  announce?: 'status' | 'alert'
}

/** Renders a highlighted message. Its border shows where the system forces the colors. */
export function Notice({ tone, title, announce, children, className = '', ...rest }: Props) {
  const { className: toneClasses, Icon } = tones[tone]
  return (
    <div
      role={announce}
      className={`flex gap-3 rounded-card border p-4 text-sm sm:p-5 sm:text-base ${toneClasses} ${className}`}
      {...rest}
    >
      {Icon && <Icon className="size-5 shrink-0 sm:mt-0.5" aria-hidden="true" />}
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-display text-lg leading-6 font-bold">{title}</p>}
        <div className={title ? 'text-foreground' : 'font-medium'}>{children}</div>
      </div>
    </div>
  )
}
