import type { Account, Device, Plan } from '@/lib/account/account'

/**
 * Returns whether a saved device can use a plan: they have a SIM type in common, or the SIM types of the device are
 * unknown (docs/gigs-api.md#device).
 */
export function doesDeviceFit({ model }: Device, plan: Plan): boolean {
  const types = model?.simTypes ?? []
  return types.length === 0 || types.some((type) => plan.simTypes.includes(type))
}

type ChosenDevice = { device?: string | undefined; imei?: string | undefined }

/**
 * Returns whether a chosen device is known not to fit a plan. An IMEI counts as the saved device that has it. Nothing is
 * known about any other IMEI.
 */
export function isUnfitDevice({ devices }: Account, plan: Plan, chosen: ChosenDevice): boolean {
  const { device, imei } = chosen
  const known = devices.find((saved) => saved.id === device || (imei && saved.imei === imei))
  return known !== undefined && !doesDeviceFit(known, plan)
}
