import type { Device } from '@/lib/account/account'

/** What a customer knows a saved device by: its own name, else its model, else its number. */
export const deviceName = ({ id, name, model, imei }: Device): string =>
  name ?? ([model?.brand, model?.name].filter(Boolean).join(' ') || (imei ?? id))
