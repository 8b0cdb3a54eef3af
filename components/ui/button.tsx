const tones = {
  primary:
    'border border-transparent px-5 bg-primary text-primary-foreground hover:bg-primary-hover',
  outline:
    'px-5 border border-input bg-card text-foreground hover:border-primary hover:text-primary',
  quiet: 'text-muted-foreground underline-offset-4 hover:text-foreground hover:underline',
  link: 'font-semibold text-foreground underline underline-offset-4 hover:text-primary',
  highlight:
    'border border-transparent px-6 bg-highlight text-highlight-foreground hover:brightness-95',
  onHero:
    'px-6 border border-hero-muted text-hero-foreground hover:border-highlight hover:text-highlight',
  alarm: 'border border-destructive px-5 bg-card text-destructive hover:bg-destructive-muted',
  off: 'px-5 border border-dashed border-input text-muted-foreground',
} as const

export type Tone = keyof typeof tones

const BASE_CLASSES =
  'inline-grid min-h-11 grid-flow-col place-content-center items-center gap-2 rounded-control py-2 text-center ' +
  'text-sm font-semibold transition duration-150 active:scale-[0.98] motion-reduce:active:scale-100'

/** Returns the classes of a button, which a link that looks like one uses too. */
export const buttonClassName = (tone: Tone, extra = '') => `${BASE_CLASSES} ${tones[tone]} ${extra}`
