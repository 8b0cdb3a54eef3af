/** Words within amounts, prices and periods. */
export const format = {
  unlimited: 'Unlimited',
  none: 'None',
  left: '{amount} of {limit} left',
  /** After a price: `$25 / month`. */
  per: {
    day: '{count, plural, =1 {/ day} other {/ # days}}',
    week: '{count, plural, =1 {/ week} other {/ # weeks}}',
    month: '{count, plural, =1 {/ month} other {/ # months}}',
    year: '{count, plural, =1 {/ year} other {/ # years}}',
  },
  once: 'one time for {span}',
  span: {
    day: '{count, plural, one {# day} other {# days}}',
    week: '{count, plural, one {# week} other {# weeks}}',
    month: '{count, plural, one {# month} other {# months}}',
    year: '{count, plural, one {# year} other {# years}}',
  },
} as const
