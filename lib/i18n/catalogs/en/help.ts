import { brand } from '@/lib/brand'

/** The help page. Its questions and answers are those of the intents. */
export const help = {
  pageTitle: 'Help',
  description:
    'Answers about plans, eSIMs, payments and your account, each with the link that does it.',
  title: 'How can we help?',
  intro:
    'Each answer has a link that does it. You sign in first, and nothing changes until you confirm it.',
  topics: {
    plan: 'Getting a plan',
    subscription: 'Your plans',
    payment: 'Payments',
    account: 'Your account',
  },
  contact: {
    title: 'Still stuck? Write to us',
    withReference:
      'Your reference is <code>{reference}</code>. It is in the subject of the e-mail already, so that we find what happened.',
    withoutReference:
      'If a page showed you a <strong>reference</strong>, a short code below the message, put it in your e-mail. It helps us find what happened.',
    write: 'Write an e-mail',
    address: 'Or use your own mail program: <address>{email}</address>',
    /** Subjects of the e-mail. */
    subject: `Help with ${brand.name}`,
    subjectWithReference: 'Help, reference {reference}',
  },
} as const
