/** Returns a function that checks whether a code is one of the keys of `words`. Codes of Gigs are open sets. */
export function isKeyOf<Words extends object>(words: Words) {
  return (code: unknown): code is keyof Words & string =>
    typeof code === 'string' && Object.hasOwn(words, code)
}
