/** The words of your brand. `lib/brand.ts` holds everything else about it. */
export const brand = {
  /** Without a period, because it is also a heading. */
  tagline: 'Mobile plans that are easy to live with',
  /** The legal documents: `title` in the footer, `name` after “you accept”. */
  legal: {
    terms: { title: 'Terms of service', name: 'terms of service' },
    privacy: { title: 'Privacy notice', name: 'privacy notice' },
    imprint: { title: 'Imprint', name: 'imprint' },
  },
  /** For Gigs projects with Billing: the links to order a plan, and to pay an invoice. */
  billing: { order: 'Order by e-mail', pay: 'How to pay' },
} as const
