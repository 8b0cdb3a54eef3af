/** The options of a plan before checkout. */
export const planChoice = {
  sim: {
    title: 'SIM',
    esimOnly: 'This plan comes with an eSIM: ready in minutes, nothing to ship.',
    esim: 'eSIM',
    esimHint: 'Ready in minutes',
    ownCard: 'A SIM card I have',
    ownCardHint: 'You’ll need its number',
    number: 'SIM card number (ICCID)',
    numberHint: 'The 19 or 20 digits printed on the card.',
    optionalNumberHint:
      'The 19 or 20 digits printed on the card. Leave it empty if you don’t have a card yet.',
  },
  addons: {
    title: 'Add-ons',
    note: 'if you like',
  },
  device: {
    title: 'Device',
    required: 'required for this plan',
    saved: 'Saved device',
    none: 'None of these',
    unfit: '{device} (can’t use the SIM of this plan)',
    imei: 'IMEI',
    imeiHint: 'Dial *#06# on the device to see its 15 digits. You can leave it empty.',
    requiredImeiHint:
      'Dial *#06# on the device to see its 15 digits. If you leave it empty, checkout will ask for it.',
  },
  voucher: {
    label: 'Voucher code',
    hint: 'Checkout applies it and shows the new price before you pay.',
  },
  email: {
    label: 'E-mail address',
    hint: 'We’ll send you a link to your order. It also signs you in, so there is no password.',
  },
  submit: 'Continue',
  or: 'or',
  withProvider: 'Continue with {name}',
  notSaved: 'Nothing was saved yet. Please check the marked fields.',
  notSent: 'Nothing was sent yet. Please check the marked fields.',
  errors: {
    badIccid:
      'That doesn’t look like a SIM card number. It has 19 or 20 digits and is printed on the card.',
    badImei:
      'That doesn’t look like an IMEI. It has 15 digits. Dial *#06# on the device to see it.',
    badVoucher: 'That is too long for a voucher code. Enter only the code, or leave this empty.',
    tooManyLookUps: 'You looked up too many SIM cards. Try again in 15 minutes.',
    oneDevice: 'Choose a saved device or enter an IMEI, not both.',
  },
  missing: {
    title: 'We couldn’t find the choice in this link',
    text: 'We keep a choice for 30 days. Nothing was ordered. Choose again, and continue to your order.',
  },
  removedTitle: 'Some of your choices no longer fit',
  removed: {
    addon: 'An add-on you chose is no longer available for this plan. We removed it.',
    sim: 'The SIM card you entered can no longer be used. We removed it.',
    device: 'The device you chose is no longer saved. We removed it.',
    unfitDevice: 'The device you chose can’t use the SIM of this plan. We removed it.',
  },
} as const
