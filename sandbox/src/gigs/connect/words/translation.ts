/** The texts of a file of the English catalog in another language: the same subjects and keys. */
export type Translation<Subjects> = {
  readonly [Subject in keyof Subjects]: { readonly [Key in keyof Subjects[Subject]]: string }
}
