import localFont from 'next/font/local'
import '@/app/fonts/stand-ins.css'

// The fonts that the browser loads. `app/theme.css` names their variables. A page that has waited 100 ms for a font shows
// its stand-in and keeps it, so its text does not change while the customer reads.
const body = localFont({
  src: './figtree-latin.woff2',
  weight: '300 900',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--font-figtree',
})

const heading = localFont({
  src: './bricolage-grotesque-latin.woff2',
  weight: '200 800',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--font-bricolage',
})

// Letters such as ł and ő, which only pages that have them load. The compiler of fonts accepts no constants.
const bodyExtended = localFont({
  src: './figtree-latin-ext.woff2',
  weight: '300 900',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-figtree-extended',
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+A720-A7FF',
    },
  ],
})

const headingExtended = localFont({
  src: './bricolage-grotesque-latin-ext.woff2',
  weight: '200 800',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-bricolage-extended',
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+A720-A7FF',
    },
  ],
})

/** The classes of `<html>` that define the variables of the fonts. */
export const fontClasses = [body, heading, bodyExtended, headingExtended]
  .map(({ variable }) => variable)
  .join(' ')
