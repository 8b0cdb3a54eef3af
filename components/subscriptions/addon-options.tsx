'use client'

export type AddonOption = { id: string; name: string; description: string; price: string }

type Props = { legend: string; options: AddonOption[] }

/** Renders radio buttons for add-ons. A client component for the same reason as `Facts`. */
export function AddonOptions({ legend, options }: Props) {
  return (
    <fieldset className="grid">
      <legend className="sr-only">{legend}</legend>
      {options.map(({ id, name, description, price }, index) => (
        <label
          key={id}
          className="flex min-h-11 cursor-pointer items-center gap-3 border-b border-border py-3 text-sm last:border-0"
        >
          <input
            type="radio"
            name="addons"
            value={id}
            defaultChecked={index === 0}
            className="size-5 shrink-0 accent-primary"
          />
          <span className="grid flex-1 gap-0.5">
            <span className="font-semibold">{name}</span>
            {description && <span className="text-muted-foreground">{description}</span>}
          </span>
          <span className="whitespace-nowrap tabular-nums">{price}</span>
        </label>
      ))}
    </fieldset>
  )
}
