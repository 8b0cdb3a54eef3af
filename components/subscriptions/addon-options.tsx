'use client'

import type { AddonOption } from '@/components/subscriptions/addon-option'

/** Add-ons to choose one from, the first of them chosen; prices in words. */
export function AddonOptions({ offers }: { offers: AddonOption[] }) {
  return (
    <fieldset className="grid">
      <legend className="sr-only">What to add</legend>
      {offers.map(({ id, name, description, price }, place) => (
        <label
          key={id}
          className="flex min-h-11 cursor-pointer items-center gap-3 border-b border-line py-3 text-sm last:border-0"
        >
          <input
            type="radio"
            name="addons"
            value={id}
            defaultChecked={place === 0}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="grid flex-1 gap-0.5">
            <span className="font-semibold">{name}</span>
            {description && <span className="text-soft">{description}</span>}
          </span>
          <span className="whitespace-nowrap tabular-nums">{price}</span>
        </label>
      ))}
    </fieldset>
  )
}
