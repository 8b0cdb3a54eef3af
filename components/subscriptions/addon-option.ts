import type { Addon } from '@/lib/account/account'
import { formatMoney } from '@/lib/i18n/format'

/** An add-on that fits, its price in words. */
export type AddonOption = { id: string; name: string; description: string; price: string }

export const toAddonOption = (
  { id, name, description, price }: Addon,
  locale: string,
): AddonOption => ({
  id,
  name,
  description: description ?? '',
  price: formatMoney(price, locale),
})
