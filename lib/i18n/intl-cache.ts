/** One for each locale and set of options. */
export const numbers = once(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
/** One for each locale and set of options. */
export const dates = once(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)

// Making a formatter costs a hundred times what formatting does, and a dashboard formats fifty values.
function once<Options, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (locale: string, options: Options): Formatter => {
    const name = JSON.stringify([locale, options])
    const formatter = made.get(name) ?? make(locale, options)
    made.set(name, formatter)
    return formatter
  }
}
