export const account = {
  links: {
    dashboard: 'Go to your dashboard',
    plans: 'See the plans',
    retry: 'Try again',
    support: 'Write to us',
  },
  dashboard: {
    pageTitle: 'Overview',
    hello: 'Hello, {name}',
    title: 'Your account',
    lines: '{count, plural, =1 {Your line} other {Your lines}}',
    addPlan: 'Add a plan',
  },
  noPlan: {
    title: 'You have no plan yet',
    titleForReturning: 'You have no active plan',
    sold: 'Choose one now and you can be online in minutes. You’ll manage it right here.',
    onRequest:
      'Take a look at our plans and tell us which one you want. Once it’s set up, you’ll find it here.',
  },
  todo: {
    heading: 'To do',
    confirmPayment: {
      title: 'Confirm your payment of {amount}.',
      titleWithPurpose: 'Confirm your payment of {amount} for {purpose}.',
      text: 'Your bank needs your OK before it goes through.',
    },
    failedPayments: {
      one: 'Your payment of {amount} failed.',
      oneWithPurpose: 'Your payment of {amount} for {purpose} failed.',
      several: '{count, number} payments failed, {amounts} in total.',
      next: 'Update your payment method so your plan stays active.',
    },
    invoice: {
      due: 'Pay your invoice of {amount}.',
      dueBy: 'Pay your invoice of {amount} by {date}.',
      overdue: 'Your invoice of {amount} is overdue.',
      wasDue: 'Your invoice of {amount} was due on {date}.',
    },
    porting: {
      title: 'Finish moving {number} to us.',
      text: 'We need a few details from a bill of your old provider.',
      declined: 'The transfer of {number} was declined.',
    },
    esim: {
      title: 'Install the eSIM of {line}.',
      text: 'It’s ready and takes about two minutes.',
    },
    ending: {
      title: '{line} ends on {date}.',
      text: 'Changed your mind? Keep it, and it renews as before.',
    },
  },
  /** Shown in place of an account that has not loaded yet. */
  loading: {
    pending: 'Your account is on its way. It appears here as soon as it has loaded.',
    withoutScripts: 'This can take a few seconds.',
    reload: 'Load this page again',
  },
  unavailable: 'We couldn’t load your account right now',
  asOf: 'As of <time>{at}</time>. <link>Refresh</link>',
  unreachable: {
    title: 'We can’t reach our network partner right now',
    text: 'This is your account as of <time>{at}</time>. Nothing is lost. You can make changes again as soon as we can reach our partner. Reload this page to try again.',
    textOfRefreshing:
      'This is your account as of <time>{at}</time>. Nothing is lost. You can make changes again as soon as we can reach our partner; this page then updates by itself.',
  },
  timeZone: {
    utc: 'Dates are in Coordinated Universal Time (UTC).',
    own: 'Dates are in your time zone, {zone}.',
  },
} as const
