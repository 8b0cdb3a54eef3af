/** The summary of an order, the last page before checkout. */
export const order = {
  title: 'Your order',
  about: 'About this plan',
  sim: 'SIM',
  esim: 'eSIM',
  card: 'SIM card {iccid}',
  cardAtCheckout: 'SIM card, chosen at checkout',
  device: 'Device',
  imei: 'IMEI {imei}',
  voucherCode: 'Voucher code',
  edit: 'Edit choices',
  plan: 'Plan',
  dueNow: 'Due now',
  beforeVoucher: '{total}<note> before your voucher</note>',
  later: 'Then',
  laterNothing: 'Nothing. It ends on its own.',
  minimumTerm: 'Minimum term',
  termAndTotal: '{term}, {total} for the plan in total',
  voucherNote: 'Checkout shows how much your voucher saves, or why it can’t be used.',
  totalNote: 'Checkout adds any taxes and shipping, and shows the total before you pay.',
  keepNumber:
    'You can keep your phone number: choose “Keep my number” at checkout. Don’t cancel with your current provider first.',
  asks: 'Checkout asks for {list}.',
  /** The elements of the list in `asks`. */
  requirements: {
    birthday: 'your date of birth',
    address: 'your address',
    device: 'the IMEI of your device',
  },
  consent: 'By continuing to checkout, you accept our <documents></documents>.',
  submit: 'Continue to checkout',
  name: {
    label: 'Full name',
    hint: 'As shown on your passport or ID card. If you enter it here, checkout doesn’t ask for it.',
  },
} as const
