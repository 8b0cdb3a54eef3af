import type { Addon } from '@/lib/account/account'
import { formatMoney } from '@/lib/i18n/format'

/** An add-on that fits, its price in words. */
export type Offer = { id: string; name: string; description: string; price: string }

export const offerOf = ({ id, name, description, price }: Addon, locale: string): Offer => ({
  id,
  name,
  description: description ?? '',
  price: formatMoney(price, locale),
})
