import { Field } from '@/components/ui/field'

type Props = {
  simTypes: string[]
  shown: { sim: string; iccid: string }
  error: string | undefined
}

/** On what SIM the plan runs. Only a card that the customer has can be named before checkout. */
export function SimFieldset({ simTypes, shown, error }: Props) {
  const hasCard = simTypes.includes('pSIM')
  const hasBoth = hasCard && simTypes.includes('eSIM')
  return (
    <fieldset className="group/sim grid gap-3">
      <legend className="mb-2 text-lg font-bold">SIM</legend>
      {!hasCard && <p className="text-soft">This plan runs on an eSIM: nothing comes by post.</p>}
      {hasBoth && <Kinds key={shown.sim} chosen={shown.sim} />}
      {hasCard && (
        <div className={hasBoth ? 'hidden group-has-[[value=own]:checked]/sim:block' : ''}>
          <Field
            name="iccid"
            label="SIM card number (ICCID)"
            hint={
              hasBoth
                ? 'The 19 or 20 digits printed on the card.'
                : 'The 19 or 20 digits printed on the card. Leave it empty if you have none yet.'
            }
            error={error}
            render={(props) => (
              <input
                {...props}
                inputMode="numeric"
                autoComplete="off"
                maxLength={200}
                defaultValue={shown.iccid}
              />
            )}
          />
        </div>
      )}
    </fieldset>
  )
}

const kinds = [
  { value: 'any', label: 'eSIM', hint: 'Ready in minutes' },
  { value: 'own', label: 'A SIM card I have', hint: 'You need its number' },
]

function Kinds({ chosen }: { chosen: string }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {kinds.map(({ value, label, hint }) => (
        <label
          key={value}
          className="flex min-h-11 cursor-pointer items-center gap-3.5 rounded-control border border-line px-4 py-3 hover:border-edge has-checked:border-accent has-checked:bg-tint"
        >
          <input
            type="radio"
            name="sim"
            value={value}
            defaultChecked={chosen === value}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="font-semibold">
            {label}
            <span className="block text-sm font-normal text-soft">{hint}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
