import Link from 'next/link'
import { brand } from '@/lib/brand'

/** The logo and the name, leading home. */
export function BrandMark() {
  return (
    <Link
      href="/"
      prefetch={false}
      className="-mx-1 flex min-h-11 items-center gap-2.5 px-1 text-lg font-bold tracking-tight"
    >
      <picture>
        <img src="/logo.svg" alt="" width="32" height="32" />
      </picture>
      {brand.name}
    </Link>
  )
}
