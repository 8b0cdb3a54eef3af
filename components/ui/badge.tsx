import type { ReactNode } from 'react'

const tones = {
  good: 'bg-accent text-primary',
  wait: 'bg-warning-muted text-warning',
  alarm: 'bg-destructive-muted text-destructive',
  off: 'bg-muted text-muted-foreground',
} as const

export type BadgeTone = keyof typeof tones

export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold ${tones[tone]}`}
    >
      <span className="size-1.5 rounded-full bg-current" aria-hidden="true" />
      {children}
    </span>
  )
}
