/** The words after a launch. Those for `fulfilled` and `unconfirmed` without details are in `intents`. */
export const outcomes = {
  done: 'Done.',
  returned: 'Welcome back.',
  chosen: 'You chose “{action}”',
  text: {
    unconfirmed: 'Your change can take a moment to show here.',
    user_aborted: 'You left before finishing. Nothing was changed.',
    auth_expired: 'That page expired before it opened. Nothing was changed. Please start again.',
    bad_configuration:
      'We couldn’t do this right now, and it’s not your fault. Nothing was changed.',
    unknown: 'We don’t know yet how this went.',
  },
  /** What the page below an outcome does or shows. */
  hint: {
    canLeave: 'You can leave this page.',
    accountBelow: 'Below is what your account shows now.',
  },
  purchase: {
    active: '{line} is active',
    activeOnNumber: '{line} is active on {number}',
    ordered: '{line} is ordered',
  },
  /** The next step of a new line. */
  next: {
    porting: 'Next: complete your number transfer.',
    esim: 'Next: install your eSIM.',
    number: 'It starts as soon as {number} has moved to us. You don’t need to do anything.',
    simCard: 'Next: put your SIM card into your device.',
    wait: 'We are setting it up. The page of your line shows when it is ready.',
  },
  addons: {
    added: '{addons} {count, plural, one {is} other {are}} on {line}',
    usableNow: 'You can use {count, plural, one {it} other {them}} now.',
    usableSoon: 'You can use {count, plural, one {it} other {them}} in a moment.',
  },
  payment: {
    title: {
      paid: 'You paid {amount}',
      confirmed: 'Your payment of {amount} is confirmed',
    },
    text: {
      paid: '{purpose}. You don’t need to do anything else.',
      confirmed: '{purpose}. Your bank is processing it.',
    },
  },
  porting: {
    moved: '{number} has moved',
    movedText: 'It now works on {line}.',
    declined: 'We sent your details for {number}',
    declinedText:
      'We asked {provider, select, unknown {your old provider} other {{provider}}} again, and the details were declined again. Compare them with a bill.',
    sent: 'We have your details for {number}',
    sentText:
      'Next we ask {provider, select, unknown {your old provider} other {{provider}}} to release your number. Keep your old plan until then: it ends by itself when the number moves. We tell you here once it has moved.',
  },
  change: {
    planned: '{line} changes to {plan}',
    plannedOn: '{line} changes to {plan} on {date}',
    now: 'You now have {plan}',
    cost: 'It costs {price} {period}.',
    untilThen: 'You keep {plan} until then.',
  },
  cancellation: {
    ended: '{line} has ended',
    canceled: '{line} is canceled',
    canceledText: 'You can use it until {date}. If you change your mind, keep it before then.',
  },
  resumption: {
    continues: '{line} continues as before',
    renews: 'It renews on {date} for {price}.',
  },
  paymentMethod: {
    saved: '{method} is saved',
    savedText: 'Your next payment uses it.',
    failedStaysOpen:
      'Your next payment uses it. The failed payment of {amount} stays open until it is tried again.',
  },
  addressSaved: 'Your new address is saved',
  nameSaved: 'Your name is now {name}',
} as const
