import { brand } from '@/lib/brand'
import type { MessageContent } from '@/lib/mail/content'

export type Sample = { kind: string; content: MessageContent; isOptional?: boolean }

/** Returns an example of each e-mail. `isOptional` are those that a customer can switch off. */
export function sampleMessages(): Sample[] {
  return [
    {
      kind: 'signIn',
      content: {
        subject: `Sign in to ${brand.name}`,
        preview: 'Your link and your code work once, for 15 minutes.',
        title: `Sign in to ${brand.name}`,
        paragraphs: ['Press the button, or enter this code where you started.'],
        facts: [],
        code: '482913',
        button: { label: 'Sign in', path: '/sign-in/confirm?token=example' },
        note: 'Both work once, for 15 minutes. If you didn’t ask for them, you can ignore this e-mail.',
      },
    },
    {
      kind: 'newDevice',
      content: {
        subject: 'New sign-in to your account',
        preview: 'Firefox on Windows, November 26 at 2:14 PM',
        title: 'A new device signed in',
        paragraphs: ['Was it you? Then there is nothing to do. If not, end that session now.'],
        facts: [
          ['Device', 'Firefox on Windows'],
          ['When', 'November 26, 2026 at 2:14 PM'],
        ],
        button: { label: 'See your sessions', path: '/profile#sessions' },
      },
    },
    {
      kind: 'orderConfirmed',
      content: {
        subject: 'Your order: Unlimited',
        preview: 'One step left: install your eSIM.',
        title: 'Welcome aboard, Ada',
        paragraphs: [
          'Your plan is ready. Install the eSIM on your phone, and you are connected in a few minutes.',
        ],
        facts: [
          ['Plan', 'Unlimited'],
          ['Number', '+1 (959) 396-0383'],
          ['Paid today', '$45.00'],
          ['Renews on', 'December 26, 2026'],
        ],
        button: {
          label: 'Install eSIM',
          path: '/go/viewEsimInstallation?subscription=sub_example',
        },
        note: 'Keep your phone on Wi-Fi until the eSIM is installed.',
      },
    },
    {
      kind: 'paymentFailed',
      content: {
        subject: 'Your payment of $45.00 did not go through',
        preview: 'Your plan keeps running until December 3.',
        title: 'Your payment did not go through',
        paragraphs: [
          'Your bank declined the payment for Unlimited. Your plan keeps running, and nothing was charged.',
          'Update your card, and we try again at once.',
        ],
        facts: [
          ['Plan', 'Unlimited'],
          ['Number', '+1 (959) 396-0383'],
          ['Amount', '$45.00'],
          ['Card', 'Visa ending in 4242'],
        ],
        button: { label: 'Update payment method', path: '/go/updatePaymentMethod' },
      },
    },
    {
      kind: 'portingDeclined',
      content: {
        subject: 'Your number transfer needs you',
        preview: 'Your old provider did not accept the account number.',
        title: 'Your number is still waiting',
        paragraphs: [
          'Your old provider did not accept the account number. You will find the right one on your last bill.',
        ],
        facts: [
          ['Number', '+1 (415) 555-0132'],
          ['Old provider', 'Northwind Mobile & Broadband Company'],
        ],
        button: {
          label: 'Correct the details',
          path: '/go/completePorting?subscription=sub_example',
        },
        note: 'Keep your contract with the old provider until the transfer is done.',
      },
    },
    {
      kind: 'usage80',
      isOptional: true,
      content: {
        subject: '80% of your data is used',
        preview: '2 GB are left until December 6.',
        title: '2 GB left until December 6',
        paragraphs: ['You have used 8 of 10 GB. A data pack keeps you going.'],
        facts: [
          ['Line', 'Ada’s <b>"tablet"</b> & more'],
          ['Plan', 'Data Only 10 GB'],
        ],
        button: { label: 'Add data', path: '/go/checkoutAddon?subscription=sub_example' },
      },
    },
    {
      kind: 'accountDeleted',
      content: {
        subject: `Your ${brand.name} account is deleted`,
        preview: 'Your details are gone. Thank you for having been with us.',
        title: 'Goodbye, and thank you',
        paragraphs: [
          'Your account and all your details are deleted, as you asked.',
          'If you did not ask for this, write to us today.',
        ],
        facts: [['Deleted on', 'November 26, 2026']],
        button: null,
      },
    },
  ]
}
