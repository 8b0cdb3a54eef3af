/** Returns a cached number format. */
export const numbers = cached(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
/** Returns a cached date format. */
export const dates = cached(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)

/** Returns a cached list format. */
export const lists = cached(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
)
/** Returns cached rules for plurals. */
export const plurals = cached(
  (locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
)
/** Returns cached names of countries or languages. */
export const displayNames = cached(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
)

// Creating a formatter costs a hundred times more than formatting a value, and a dashboard formats fifty values.
function cached<Options, Formatter>(create: (locale: string, options: Options) => Formatter) {
  const cache = new Map<string, Formatter>()
  return (locale: string, options: Options): Formatter => {
    const key = JSON.stringify([locale, options])
    const formatter = cache.get(key) ?? create(locale, options)
    cache.set(key, formatter)
    return formatter
  }
}
