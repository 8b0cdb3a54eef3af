import type { Child } from 'hono/jsx'

export function CloseIcon() {
  return (
    <Icon size={18}>
      <path d="M6 6l12 12M18 6L6 18" />
    </Icon>
  )
}

export function TickIcon() {
  return (
    <Icon size={26}>
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </Icon>
  )
}

export function ArrowIcon() {
  return (
    <Icon size={18}>
      <path d="M9 6l6 6-6 6" />
    </Icon>
  )
}

export function StopIcon() {
  return (
    <Icon size={26}>
      <path d="M12 7v6M12 16.5v.5" />
    </Icon>
  )
}

function Icon({ size, children }: { size: number; children?: Child }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
