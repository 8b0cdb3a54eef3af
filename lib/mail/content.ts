/** The words of one message, without any markup. `renderMail` makes an e-mail of it. */
export type MessageContent = {
  subject: string
  /** What a list of e-mails shows after the subject. */
  preview: string
  title: string
  paragraphs: readonly string[]
  /** What the message is about: its plan, number, amount and date. */
  facts: readonly (readonly [name: string, value: string])[]
  /** The one action. `path` is a path of this app; null if there is nothing to do. */
  button: { label: string; path: string } | null
  /** A code that the reader types elsewhere. */
  code?: string
  /** Small print below the button. */
  note?: string
}
