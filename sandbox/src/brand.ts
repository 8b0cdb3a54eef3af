/** The brand whose app uses the sandbox. Connect, receipts, emails and the sandbox's own pages show it. */
export type Brand = {
  name: string
  /** The color of the mark on Connect's pages, like `#1d5b3f`; null for black and white. */
  color: string | null
}

export const defaultBrand: Brand = { name: 'Sandbox Mobile', color: null }
