import { brand } from '@/lib/brand'

export const payments = {
  pageTitle: 'Payments',
  /** What a payment or an invoice is for, by its reason in the API. */
  reasons: {
    subscriptionCreation: 'New plan',
    subscriptionRenewal: 'Renewal',
  },
  addon: 'Add-on',
  otherCharge: 'Other charge',
  addonFor: '{addon} for {line}',
  status: {
    succeeded: 'Paid',
    pending: 'Processing',
    failed: 'Failed',
    refunded: 'Refunded',
    disputed: 'Disputed',
    requiresConfirmation: 'To confirm',
    requiresPaymentMethod: 'Unpaid',
  },
  /** Why a payment failed, by its code in the API. */
  failures: {
    paymentCardDeclined: 'Your bank declined the card.',
    paymentCardInsufficientFunds: 'Your card has insufficient funds.',
    paymentCardExpired: 'Your card has expired.',
    paymentCardCvcInvalid: 'The card’s security code is wrong.',
    paymentCardNumberInvalid: 'The card number is wrong.',
    paymentCardNotSupported: 'We don’t accept this type of card.',
    paymentMethodDeclined: 'Your payment method was declined.',
    paymentMethodAccountInvalid: 'We can’t charge the account behind your payment method.',
    paymentMethodRequired: 'You have no payment method that we can charge.',
  },
  otherFailure: 'The payment did not go through.',
  /** About the payment of something that was bought. */
  paid: {
    succeeded: 'You paid {amount}.',
    pending: 'Your payment of {amount} is being processed.',
    requiresConfirmation: 'Your payment of {amount} needs your confirmation.',
  },
  method: {
    card: 'Card',
    name: '{type} ending in {digits}',
    ending: 'ending in {digits}',
  },
  methods: {
    heading: '{count, plural, =0 {Payment method} one {Payment method} other {Payment methods}}',
    notListed: 'Our network partner stores your payment method for us.',
    none: 'You have no saved payment method yet.',
    inUse: 'In use',
    notConfirmed: 'Not confirmed yet.',
    lastPaid: 'Paid for your last payment, on {date}.',
    usedNext: 'Used from your next payment on.',
  },
  due: {
    heading: 'Needs your attention',
    open: 'Open payments',
    confirm: {
      title: 'Confirm a payment',
      text: 'Your bank needs you to confirm this payment before we can complete it.',
    },
    failed: {
      title: '{count, plural, =1 {A payment failed} other {# payments failed}}',
      text: 'Update your payment method so the next charge goes through and your plan stays active.',
    },
    retried: {
      title: 'A payment is still open',
      text: 'It failed with your previous payment method. You have since saved <method>{name}</method>. We don’t know yet when this payment will be retried.',
      renewal: 'Your plan renews next on {date}.',
      nothingToDo: 'You don’t need to do anything now.',
    },
  },
  history: {
    heading: 'All payments',
    notListed: `We can’t list your payments here yet. If you need a receipt, write to ${brand.supportEmail}.`,
    none: 'You haven’t paid anything yet. Your first payment appears here when you get a plan.',
    refunded: '{amount} refunded',
    refundedOn: '{amount} refunded on {date}',
    receipt: 'Receipt',
  },
  pages: {
    label: 'Pages',
    current: 'Page {current, number} of {count, number}',
    newer: 'Newer',
    older: 'Older',
  },
  invoices: {
    heading: 'Invoices',
    none: 'You have no invoices yet. The first one appears here when you order a plan.',
    due: 'An invoice is due',
    overdue: 'An invoice is overdue',
    payBy: 'Please pay by {date}.',
    view: 'View invoice',
    status: { finalized: 'Due', paid: 'Paid', voided: 'Canceled' },
    statusOverdue: 'Overdue',
  },
  invoicePage: { title: 'Invoice', back: 'Dashboard' },
} as const
