import { brand } from '@/lib/brand'

/** The lines of a customer: their rows on the dashboard and their pages. */
export const subscriptions = {
  /** What a plan includes and what is counted. */
  allowances: { data: 'Data', voice: 'Calls', sms: 'Texts' },
  sim: { esim: 'eSIM', card: 'SIM card' },
  page: {
    yourLine: 'Your line',
    allLines: 'All lines',
    left: 'What’s left',
    included: 'What’s included',
    manage: 'Manage this line',
    addons: 'Add-ons',
  },
  name: {
    add: 'Give it a name',
    rename: 'Rename',
    label: 'Name of this line',
    hint: 'Only you see it. Leave it empty to use the name of the plan.',
    save: 'Save name',
    saved: 'Name saved.',
    invalid: 'Use at most {max, number} characters, without line breaks.',
    notYours: 'We couldn’t find this line on your account. Reload the page and try again.',
  },
  status: {
    ended: 'Ended',
    endsOn: 'Ends on {date}',
    waitingForNumber: 'Waiting for your number',
    active: 'Active',
    pending: 'Being set up',
    initiated: 'Waiting for payment',
    restricted: 'Restricted',
  },
  /** What a status means. */
  statusHelp: {
    pending: 'We’re setting up your line. Reload this page to check again.',
    initiated: `It starts once its first invoice is paid. Already paid? Write to ${brand.supportEmail}.`,
    restricted: `Parts of this plan are paused. Write to ${brand.supportEmail} to restore them.`,
  },
  /** Scheduled changes of a line. */
  change: {
    planOn: 'Changes to {plan} on {date}',
    planSoon: 'Changes to {plan} soon',
    simOn: 'Moves to a new SIM on {date}',
    simSoon: 'Moves to a new SIM soon',
  },
  list: {
    found: '{count, plural, one {# line matches “{search}”.} other {# lines match “{search}”.}}',
    showAll: 'Show all lines',
    showMore: 'Show {count, number} more',
    ended: 'Ended plans ({count, number})',
    searchLabel: 'Search by name, number or plan',
    searchPlaceholder: 'Name, number or plan',
    search: 'Search',
  },
  /** Until when a line lasts, short. */
  row: {
    renews: 'Renews {day}',
    validUntil: 'Valid until {day}',
    usableUntil: 'Usable until {day}',
    ended: 'Ended {day}',
    addData: 'Add data',
    addons: 'Add-ons',
  },
  facts: {
    planAndPrice: 'Plan and price',
    plan: 'Plan',
    price: 'Price',
    minimumTerm: 'Minimum term',
    worksIn: 'Works in',
    dates: 'Dates',
    ordered: 'Ordered',
    activeSince: 'Active since',
    periodSince: 'This period since',
    renewsOn: 'Renews on',
    validUntil: 'Valid until',
    canEndFrom: 'Can end from',
    usableUntil: 'Usable until',
    endedOn: 'Ended on',
    simAndDevice: 'SIM and device',
    sim: 'SIM',
    iccid: 'Card number (ICCID)',
    esim: 'eSIM',
    device: 'Device',
  },
  /** The status of an eSIM profile. */
  esimProfile: {
    installed: 'Installed',
    enabled: 'Installed and turned on',
    disabled: 'Installed, turned off',
    deleted: 'Deleted from the device',
  },
  actions: {
    carrierDetails: 'Carrier details',
    buyAddon: 'Add data or an add-on',
    usableUntil: 'If you cancel, you can use this plan until {date}.',
    usableUntilPeriodEnds: 'If you cancel, you can use this plan until its period ends.',
  },
  addons: {
    legend: 'Add-on',
    until: 'Until {date}',
    startsWithPlan: 'Starts with your plan',
  },
  usage: {
    unlimitedUsed: 'Unlimited, {amount} used',
    unlimitedUnused: 'Unlimited, none used',
    byDay: 'Usage by day',
    missing:
      'We couldn’t load your usage by day right now. What’s left is still shown above. Reload this page to try again.',
    nothing: 'Nothing used yet in this period.',
    showTable: 'Show as a table',
    today: 'Today',
    day: 'Day',
    dayToday: '{day} (today)',
    before: 'Before',
    total: 'Total',
    /** Describes the chart of a period that it shows from its start. */
    inPeriod: {
      data: 'You used {used} in this period so far, most on {day}: {most}.',
      voice: 'You used {used} of calls in this period so far, most on {day}: {most} of calls.',
      sms: 'You used {used, plural, one {# text} other {# texts}} in this period so far, most on {day}: {most, plural, one {# text} other {# texts}}.',
    },
    /** Describes the chart of a longer period. */
    inLastDays: {
      data: 'You used {used} in the last {count, number} days, most on {day}: {most}.',
      voice:
        'You used {used} of calls in the last {count, number} days, most on {day}: {most} of calls.',
      sms: 'You used {used, plural, one {# text} other {# texts}} in the last {count, number} days, most on {day}: {most, plural, one {# text} other {# texts}}.',
    },
  },
} as const
