export const messageCenter = {
  title: 'Messages',
  intro: 'What happened on your account. Unread messages come first.',
  /** The name of the bell. */
  unread: 'Messages, {count, number} unread',
  new: 'New',
  incomplete:
    'We couldn’t load your account right now, so messages about your plans are missing here. Nothing is lost. Reload this page in a minute to see them.',
  empty:
    'There are no messages yet. When something happens on your account, it shows here and arrives by e-mail.',
  chooseEmails: 'Choose which e-mails you get',
} as const
