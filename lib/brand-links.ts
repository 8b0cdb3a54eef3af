import { brand } from '@/lib/brand'
import type { LegalDocument } from '@/lib/brand-settings'

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
