import { brand } from '@/lib/brand'
import type { BrandSettings } from '@/lib/brand-settings'
import type { Environment } from '@/lib/env'
import { type Finding, ok, warning } from './finding'

// Reserved for examples by RFC 2606, so a real brand never has such an address.
const EXAMPLE = /[\w.+-]+@[\w.-]+\.example\b|https?:\/\/[\w.-]+\.example\b/

/** Checks that customers of a live app do not see the addresses of the example brand. */
export async function checkBrand(
  { environment: { mode } }: { environment: Pick<Environment, 'mode'> },
  settings: BrandSettings = brand,
): Promise<Finding[]> {
  const check = 'brand.addresses'
  const [example] = EXAMPLE.exec(JSON.stringify(settings)) ?? []
  if (!example) return [ok(check, `${settings.name} has no example addresses.`)]
  if (mode === 'sandbox') {
    return [ok(check, `${settings.name} has example addresses, which is right in the sandbox.`)]
  }
  return [
    warning(
      check,
      `Customers see addresses of the example brand, such as ${example}. Set your own in lib/brand.ts; see docs/customizing.md.`,
    ),
  ]
}
