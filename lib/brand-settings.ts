export type LegalDocument = {
  /** A web address, or a path of this app. */
  href: string
  /** Whether customers accept it before checkout. The order summary then names it. */
  isAccepted: boolean
}

/** The legal documents of your company. The footer links to all of them. Null leaves one out. */
export type LegalDocuments = Record<'terms' | 'privacy' | 'imprint', LegalDocument | null>

/**
 * What a brand sets in `lib/brand.ts`. A setting that a new version adds is missing there until you choose a value. The words
 * of the brand are in the catalogs: `lib/i18n/catalogs/en/brand.ts`, and the same file for each other language.
 */
export type BrandSettings = {
  name: string
  supportEmail: string
  /** The sender of emails in the demo, in development and in tests. For production, set EMAIL_FROM. */
  senderEmail: string
  /** `light` and `dark` are the page's background, as in app/theme.css. `mark` is the background of the mark. */
  colors: Record<'light' | 'dark' | 'mark', string>
  /** The language and the region for visitors whose browser asks for no language of the app. */
  defaultLocale: string
  legal: LegalDocuments
  /**
   * For Gigs projects with Billing, where Gigs only issues invoices and you sell the plans yourself: where customers
   * order a plan, and where they pay an invoice. `href` is a web address or a mailto link. In it, `{plan}` and
   * `{invoice}` stand for the name of the plan and the id of the invoice.
   */
  billing: Record<'order' | 'pay', { href: string }>
}
