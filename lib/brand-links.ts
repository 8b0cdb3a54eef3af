import { brand } from '@/lib/brand'
import type { LegalDocument, LegalDocuments } from '@/lib/brand-settings'

type Document = LegalDocument & { name: keyof LegalDocuments }

const names = ['terms', 'privacy', 'imprint'] as const

/** Returns the legal documents that the brand has, in the order of their links. `name` is their key in `brand.legal`. */
export const legalDocuments = (): Document[] =>
  names.flatMap((name) => {
    const document: LegalDocument | null = brand.legal[name]
    return document ? [{ ...document, name }] : []
  })

/** Returns the address of an e-mail to our support. */
export const supportHref = (subject: string) =>
  `mailto:${brand.supportEmail}?subject=${encodeURIComponent(subject)}`

/** Returns the address of `brand.billing.order` for a plan. */
export const orderHref = (plan: string) =>
  brand.billing.order.href.replaceAll('{plan}', encodeURIComponent(plan))

/** Returns the address of `brand.billing.pay` for an invoice. */
export const paymentHref = (invoice: string) =>
  brand.billing.pay.href.replaceAll('{invoice}', encodeURIComponent(invoice))

/** Returns the name of the preview image of links in a language, which `app/brand` draws. */
export const previewImage = (language: string) => `social-${language}.png`
