export const landing = {
  intro:
    'Pick the data you need, see the price up front, and look after all your lines in one place.',
  plans: 'See the plans',
  account: 'Your account',
  signIn: 'Sign in',
  featured: 'Good plans to start with',
  allPlans: 'See all plans',
  how: 'How it works',
  steps: {
    choose: {
      title: 'Choose a plan',
      text: 'Each one shows its price, what is included, where it works and how long it runs.',
    },
    setUp: {
      title: 'Set it up',
      text: 'Pay on a secure page and come right back. An eSIM is installed with a few taps.',
    },
    /** In a Billing project. */
    order: {
      title: 'Set it up',
      text: 'Order it from us directly. It then appears in your account, ready to install.',
    },
    lookAfter: {
      title: 'Look after it here',
      text: 'See what is left, pay, change or cancel. All your lines are in one account.',
    },
  },
  questions: 'Good questions',
  allQuestions: 'All questions, and how to reach us',
} as const
