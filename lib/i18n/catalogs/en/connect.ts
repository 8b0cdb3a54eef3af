import { brand } from '@/lib/brand'

export const connect = {
  /** For screen readers. */
  checking: 'We are checking whether your change has arrived.',
  /** Where the button of an action leads. */
  continue:
    'You continue on the secure pages of our mobile network. Nothing changes until you confirm it there.',
  /** Shown for a launch that has no outcome yet. */
  stillOpen:
    'This is still open. If you finished it, reload this page in a moment. If not, you can start again.',
  chooseFirst: 'Choose one first.',
  opening: 'Opening…',
  secondLine: 'I want a second line with this plan',
  startAgain: 'Start again',
  outcome: {
    checkAgain: 'Check again',
    dismiss: 'Dismiss',
    dismissing: 'Dismissing…',
    support: `Write to <link>${brand.supportEmail}</link> and include this reference: <reference>{id}</reference>`,
  },
  /** How far a launch is whose change is not on the account yet. */
  steps: {
    returned: 'You came back from our secure pages<done>, done</done>',
    checking: 'We are checking with our network partner',
    shown: 'It shows here on its own',
  },
  facts: {
    line: 'Line',
    plan: 'Plan',
    number: 'Number',
    price: 'Price',
    addon: 'Add-on',
    addonValue: '{name}, {price}',
    amount: 'Amount',
    purpose: 'For',
  },
  unknownAction: {
    pageTitle: 'Page not found',
    title: 'We don’t know this link',
    text: 'It may be incomplete or from an older e-mail. Nothing on your account has changed. You can do everything from your dashboard.',
  },
} as const
