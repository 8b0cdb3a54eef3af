import type { AddonOption } from '@/components/subscriptions/addon-option'

type Props = { offers: AddonOption[]; chosen: string[]; error: string | undefined }

export function AddonsFieldset({ offers, chosen, error }: Props) {
  return (
    <fieldset className="grid gap-2" aria-describedby={error && 'addons-error'}>
      <legend className="mb-2 text-lg font-bold">Add-ons</legend>
      {error && (
        <p id="addons-error" role="alert" className="text-sm font-medium text-alarm">
          {error}
        </p>
      )}
      {offers.map(({ id, name, description, price }) => (
        <label
          key={id}
          className="flex min-h-11 cursor-pointer items-center gap-3.5 rounded-control border border-line px-4 py-3 hover:border-edge has-checked:border-accent has-checked:bg-tint"
        >
          <input
            key={chosen.join(' ')} // a new element keeps its mark over the reset after an action
            type="checkbox"
            name="addons"
            value={id}
            defaultChecked={chosen.includes(id)}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="grid flex-1 gap-0.5">
            <span className="font-semibold">{name}</span>
            {description && <span className="text-sm text-soft">{description}</span>}
          </span>
          <span className="font-semibold tabular-nums">{price}</span>
        </label>
      ))}
    </fieldset>
  )
}
