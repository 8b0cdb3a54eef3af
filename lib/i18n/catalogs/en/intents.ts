import type { IntentType } from '@/lib/intents'

/** The words of an intent. `about` says what the customer does at Connect, and answers `question` on the help page. */
type Words = Record<'button' | 'question' | 'about' | 'fulfilled' | 'unconfirmed', string>

export const intents = {
  checkoutNewSubscription: {
    button: 'Choose this plan',
    question: 'How do I get a plan?',
    about: 'Pay for this plan and set up your line.',
    fulfilled: 'Your new plan is now on your account.',
    unconfirmed: 'We can’t see your new plan yet',
  },
  checkoutAddon: {
    button: 'Add to plan',
    question: 'How do I add data or minutes to my plan?',
    about: 'Pay for this add-on. It is then added to your plan.',
    fulfilled: 'Your add-on is now on your plan.',
    unconfirmed: 'We can’t see your add-on yet',
  },
  confirmPayment: {
    button: 'Confirm payment',
    question: 'How do I confirm a payment?',
    about: 'Confirm this payment, as your bank requires.',
    fulfilled: 'Your payment is confirmed.',
    unconfirmed: 'We can’t see your confirmation yet',
  },
  completePorting: {
    button: 'Complete number transfer',
    question: 'How do I finish bringing my number?',
    about: 'Enter what your current provider needs to release your number.',
    fulfilled: 'We have your details. We’ll tell you here once your number has moved.',
    unconfirmed: 'We can’t see your details yet',
  },
  viewEsimInstallation: {
    button: 'Install eSIM',
    question: 'How do I install my eSIM?',
    about: 'See the steps to install the eSIM of this plan.',
    fulfilled: 'Welcome back. You can open these steps until your eSIM is installed.',
    unconfirmed: 'We can’t see yet whether your eSIM is installed',
  },
  viewSubscription: {
    button: 'View details',
    question: 'Where do I see everything about one plan?',
    about: 'See this plan in detail and what you can change about it.',
    fulfilled: 'Welcome back.',
    unconfirmed: 'We can’t see yet what you changed',
  },
  changeSubscription: {
    button: 'Change plan',
    question: 'How do I change to another plan?',
    about: 'Choose another plan or other add-ons for this line.',
    fulfilled: 'Your change is saved. A new plan starts with your next billing period.',
    unconfirmed: 'We can’t see your change yet',
  },
  cancelSubscription: {
    button: 'Cancel plan',
    question: 'How do I cancel?',
    about: 'Cancel this plan. You can use it until the period ends.',
    fulfilled: 'Your plan is canceled. You can use it until the period ends.',
    unconfirmed: 'We can’t see your cancellation yet',
  },
  resumeSubscription: {
    button: 'Keep plan',
    question: 'How do I keep a plan that I canceled?',
    about: 'Withdraw the cancellation. Your plan then renews as before.',
    fulfilled: 'Your plan continues as before and is no longer canceled.',
    unconfirmed: 'We can’t see yet that your plan continues',
  },
  viewSubscriptions: {
    button: 'Manage all plans',
    question: 'Where do I see all my plans?',
    about: 'See all your plans and what you can change about them.',
    fulfilled: 'Welcome back.',
    unconfirmed: 'We can’t see yet what you changed',
  },
  updatePaymentMethod: {
    button: 'Change payment method',
    question: 'How do I change my card?',
    about: 'Enter the payment method for all future charges.',
    fulfilled: 'Your new payment method is saved.',
    unconfirmed: 'We can’t see your new payment method yet',
  },
  updateUserAddress: {
    button: 'Change address',
    question: 'How do I change my address?',
    about: 'Enter your new address.',
    fulfilled: 'Your new address is saved.',
    unconfirmed: 'We can’t see your new address yet',
  },
  updateUserFullName: {
    button: 'Change name',
    question: 'How do I change my name?',
    about: 'Enter your new name.',
    fulfilled: 'Your new name is saved.',
    unconfirmed: 'We can’t see your new name yet',
  },
} as const satisfies Record<IntentType, Words>
