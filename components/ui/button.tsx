const tones = {
  primary: 'border border-transparent px-5 bg-accent text-on-accent hover:bg-accent-strong',
  outline: 'px-5 border border-edge bg-surface text-ink hover:border-accent hover:text-accent',
  quiet: 'text-soft underline-offset-4 hover:text-ink hover:underline',
  link: 'font-semibold text-ink underline underline-offset-4 hover:text-accent',
  sprout: 'border border-transparent px-6 bg-sprout text-on-sprout hover:brightness-95',
  panel: 'px-6 border border-panel-soft text-panel-ink hover:border-sprout hover:text-sprout',
  alarm: 'border border-alarm px-5 bg-surface text-alarm hover:bg-alarm-tint',
  off: 'px-5 border border-dashed border-edge text-soft',
} as const

export type Tone = keyof typeof tones

const BASE_CLASSES =
  'inline-grid min-h-11 grid-flow-col place-content-center items-center gap-2 rounded-control py-2 text-center ' +
  'text-sm font-semibold transition-colors duration-150'

/** Returns the classes of a button, which a link that looks like one uses too. */
export const buttonClassName = (tone: Tone, extra = '') => `${BASE_CLASSES} ${tones[tone]} ${extra}`
