type LegalDocument = {
  /** Its name within a sentence. */
  label: string
  /** A web address, or a path of this app. */
  href: string
  /** Whether customers accept it before checkout. The order summary then names it. */
  isAccepted: boolean
}

/** The legal documents of your company. The footer links to all of them. Null leaves one out. */
const legal: Record<'terms' | 'privacy' | 'imprint', LegalDocument | null> = {
  terms: {
    label: 'terms of service',
    href: 'https://fernline.example/terms',
    isAccepted: true,
  },
  privacy: {
    label: 'privacy notice',
    href: 'https://fernline.example/privacy',
    isAccepted: true,
  },
  imprint: {
    label: 'imprint',
    href: 'https://fernline.example/imprint',
    isAccepted: false,
  },
}

/** The brand of this app. Change it first. */
export const brand = {
  name: 'Fernline',
  tagline: 'Mobile plans that are easy to live with',
  supportEmail: 'help@fernline.example',
  /** The sender of emails in the demo, in development and in tests. For production, set EMAIL_FROM. */
  senderEmail: 'hello@fernline.example',
  /** `light` and `dark` are the page's background, as in app/theme.css. `mark` is the background of the mark. */
  colors: { light: '#fbf5e9', dark: '#121814', mark: '#1d5b3f' },
  defaultLocale: 'en-US',
  legal,
  /**
   * For Gigs projects with Billing, where Gigs only issues invoices and you sell the plans yourself: where customers
   * order a plan, and where they pay an invoice. `href` is a web address or a mailto link. In it, `{plan}` and
   * `{invoice}` stand for the name of the plan and the id of the invoice.
   */
  billing: {
    order: {
      label: 'Order by e-mail',
      href: 'mailto:orders@fernline.example?subject=Order%3A%20{plan}',
    },
    pay: {
      label: 'How to pay',
      href: 'mailto:help@fernline.example?subject=Payment%20of%20invoice%20{invoice}',
    },
  },
} as const

/** Returns the legal documents that the brand has, in the order of their links. */
export const legalDocuments = (): LegalDocument[] =>
  Object.values(brand.legal).filter((document) => document !== null)

/** Returns the address of an e-mail to our support. */
export const supportHref = (subject: string) =>
  `mailto:${brand.supportEmail}?subject=${encodeURIComponent(subject)}`

/** Returns the address of `brand.billing.order` for a plan. */
export const orderHref = (plan: string) =>
  brand.billing.order.href.replaceAll('{plan}', encodeURIComponent(plan))

/** Returns the address of `brand.billing.pay` for an invoice. */
export const paymentHref = (invoice: string) =>
  brand.billing.pay.href.replaceAll('{invoice}', encodeURIComponent(invoice))

/** The locales that a user can choose, as IETF tags. Connect uses the chosen one. */
export const locales = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'de-DE',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-FR',
  'fr-CA',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
] as const
