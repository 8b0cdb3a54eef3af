import { brand } from '@/lib/brand'

/** The e-mails. The message center shows the same words. */
export const emails = {
  /** Around every e-mail. */
  frame: {
    kind: 'e-mail',
    reason: `You get this e-mail because you are a customer of ${brand.name}.`,
    choose: 'Choose which e-mails you get',
    help: 'Help',
  },
  /** The subject starts with the code, because a phone shows its start. */
  signIn: {
    subject: `{code} is your sign-in code for ${brand.name}`,
    preview: 'Your code and your link work once, for 15 minutes.',
    title: `Sign in to ${brand.name}`,
    text: 'Press the button, or enter this code where you started. No password needed.',
    button: 'Sign in',
    note: 'Both work once, for 15 minutes. Don’t share them. If you didn’t ask for them, you can ignore this e-mail. Nothing happens to your account.',
    reason: `You get this e-mail because somebody entered this address to sign in to ${brand.name}.`,
  },
  // optional: messages
  /** The names of the facts in the table below the text. */
  facts: {
    addon: 'Add-on',
    amount: 'Amount',
    changedOn: 'Changed on',
    data: 'Data',
    date: 'Date',
    deletedOn: 'Deleted on',
    device: 'Device',
    endsOn: 'Ends on',
    for: 'For',
    from: 'From',
    line: 'Line',
    newPlan: 'New plan',
    newPrice: 'New price',
    number: 'Number',
    oldProvider: 'Old provider',
    paymentMethod: 'Payment method',
    plan: 'Plan',
    price: 'Price',
    renewsOn: 'Renews on',
    startsOverOn: 'Starts over on',
    time: 'Time',
    unknownDevice: 'Unknown',
  },
  /** The other buttons have the words of the actions in `intents`. */
  buttons: {
    addData: 'Add data',
    openLine: 'Open your line',
    seeDevices: 'See your devices',
    seeLeft: 'See what’s left',
    seePayments: 'See your payments',
    seePlans: 'See the plans',
    updatePaymentMethod: 'Update payment method',
  },
  orderConfirmed: {
    active: '{name} is active',
    subject: 'Your order: {name}',
    title: 'We have your order for {name}',
    thanks: 'Thank you for your order.',
  },
  addonConfirmed: {
    title: '{addon} is on {line}',
    now: 'You can use it now.',
    soon: 'You can use it in a moment.',
  },
  esimReminder: {
    subject: 'Install the eSIM of {name}',
    preview: 'It’s ready and takes about two minutes.',
    title: 'Your eSIM is waiting',
    text: 'Your eSIM is ready, but it isn’t installed yet. It takes about two minutes. You need a connection, for example over Wi-Fi.',
  },
  changeScheduled: {
    subject: '{line} changes to {plan} on {date}',
    preview: 'You keep {plan} until then.',
    title: '{line} changes to {plan}',
    text: 'The change takes effect on {date}. You keep {plan} until then.',
  },
  changeApplied: {
    preview: 'It costs {price}.',
    title: 'You now have {plan}',
    text: 'Your plan has changed as you asked. Your number stays the same.',
  },
  canceled: {
    overTitle: '{name} was canceled',
    overText: 'The cancellation was withdrawn.',
    subject: '{name} is canceled and ends on {date}',
    preview: 'You can use it until {date}.',
    title: '{name} is canceled',
    text: 'You can use it until {date}. It doesn’t renew, and you won’t be charged for it again. If you change your mind, keep it before then.',
  },
  resumed: {
    preview: 'Your cancellation is withdrawn.',
    title: '{name} continues as before',
    text: 'Your cancellation is withdrawn, and your plan renews as before.',
  },
  endsSoon: {
    overTitle: '{name} was about to end',
    title: '{name} ends on {date}',
    canceled: {
      preview: 'Keep it before then if you changed your mind.',
      text: 'You canceled it. If you changed your mind, keep it now and it renews as before.',
    },
    notRenewed: {
      preview: 'Choose a new plan to stay connected.',
      text: 'It doesn’t renew. Choose a new plan before then to stay connected.',
    },
  },
  paymentFailed: {
    previewAdvice: 'Update your payment method to keep your plan.',
    title: 'Your payment of {amount} failed',
    text: 'Your plan is still there. Update your payment method so that it stays active.',
  },
  paymentToConfirm: {
    preview: 'Your bank needs your OK before it goes through.',
    title: 'Confirm your payment of {amount}',
    text: 'Your bank needs your OK before this payment goes through. You are charged only after you confirm it.',
  },
  paymentMethodChanged: {
    preview: 'Your next payments use {method}.',
    title: 'Your payment method has changed',
    text: 'Your next payments use {method}. If you didn’t change it, write to us at once.',
  },
  portingNeedsYou: {
    preview: 'We need a few details from a bill of your old provider.',
    title: 'Finish moving {number} to us',
    text: 'We need a few details from a bill of your old provider before we can ask for your number. Your old plan keeps working until the number moves.',
  },
  portingDeclined: {
    title: 'The transfer of {number} was declined',
    text: 'Your number is not lost: it stays with your old provider until it moves.',
  },
  portingDone: {
    preview: 'Your number now works with your new plan.',
    title: '{number} has moved',
    text: 'Your number now works with your new plan. Your old plan ends by itself: you don’t need to cancel it.',
  },
  dataAlmostUsed: {
    preview: 'You have used 80% of your data.',
    title: '{amount} left on {line}',
    text: 'You have used at least 80% of your data for this period.',
  },
  dataUsedUp: {
    preview: 'Add data to stay online.',
    title: 'Your data on {line} is used up',
    text: 'You have used all the data of this period. Calls and texts of your plan are not affected.',
  },
  newSignIn: {
    subject: `New sign-in to ${brand.name}`,
    preview: 'From {device}. Was it you?',
    previewUnknown: 'From an unknown device. Was it you?',
    title: 'New sign-in to your account',
    text: 'Somebody signed in to your account with {device}, a browser that we haven’t seen before. If it was you, there is nothing to do.',
    textUnknown:
      'Somebody signed in to your account with a browser that we haven’t seen before. If it was you, there is nothing to do.',
    advice:
      'If it wasn’t you, sign out that device now and change the password of your e-mail account.',
  },
  accountDeleted: {
    subject: `Your ${brand.name} account is deleted`,
    preview: 'Your profile and your sign-in are gone.',
    title: 'Your account is deleted',
    text: 'We deleted your profile, your sign-in and everything else that we stored here about you.',
    plans: `Plans that you bought are not canceled by this. If you still have one or didn’t ask for this, write to ${brand.supportEmail}.`,
  },
  /** Which e-mails a customer gets. */
  choices: {
    title: 'E-mails you get',
    always:
      'You always get e-mails about orders, payments, number transfers, cancellations and sign-ins, because you may need to act on them.',
    legend: 'Also send me',
    save: 'Save choices',
    saved: 'Your choices are saved.',
    crossSite:
      'This request didn’t come from our site, so nothing was changed. Reload the page and try again.',
    expiredTitle: 'This link no longer works',
    expired:
      'The link is incomplete, or older than 60 days. Nothing was changed. You can make the same choices in your profile.',
    openProfile: 'Open your profile',
    /** The messages that a customer can switch off. */
    kinds: {
      endsSoon: 'A plan ends in three days',
      dataAlmostUsed: '80% of your data is used',
      dataUsedUp: 'Your data is used up',
      portingReminder: 'Reminders to finish a number transfer',
      esimReminder: 'Reminders to install an eSIM',
    },
  },
  // end of messages
} as const
