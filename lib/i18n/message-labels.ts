// What the choices call the messages that a customer can switch off. A kind without a label shows its name.
const labels = new Map([
  ['endsSoon', 'A plan ends in three days'],
  ['dataAlmostUsed', '80% of your data is used'],
  ['dataUsedUp', 'Your data is used up'],
  ['portingReminder', 'Reminders to finish a number transfer'],
  ['esimReminder', 'Reminders to install an eSIM'],
])

/** Returns the label of an optional kind of message. */
export const messageLabel = (kind: string): string => labels.get(kind) ?? kind

/** Texts of the e-mail choices. */
export const choicesText = {
  title: 'E-mails you get',
  always:
    'You always get e-mails about orders, payments, number transfers, cancellations and sign-ins, because you may need to act on them.',
  saved: 'Your choices are saved.',
  crossSite:
    'This request didn’t come from our site, so nothing was changed. Reload the page and try again.',
  expiredTitle: 'This link no longer works',
  expired:
    'The link is incomplete, or older than 60 days. Nothing was changed. You can make the same choices in your profile.',
} as const
