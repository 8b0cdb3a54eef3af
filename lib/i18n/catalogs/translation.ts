/** The shape of a subject in another language: the same keys as the English one, with other texts. */
export type Translation<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>
}
