import { Field } from '@/components/ui/field'

export type SavedDevice = { id: string; label: string }

type Props = {
  isNeeded: boolean
  devices: SavedDevice[]
  shown: { device: string; imei: string }
  errors: Record<string, string>
}

/** In what the SIM will be used: one of the saved devices, or any other by its number. */
export function DeviceFieldset({ isNeeded, devices, shown, errors }: Props) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-bold">
        Device{' '}
        {isNeeded && (
          <span className="text-sm font-semibold text-wait">required for this plan</span>
        )}
      </legend>
      {devices.length > 0 && (
        <Saved chosen={shown.device} error={errors['device']} {...{ devices }} />
      )}
      <Field
        name="imei"
        label="IMEI"
        hint={`Dial *#06# on the device to see its 15 digits. ${isNeeded ? 'Checkout asks for it otherwise.' : 'You may leave it empty.'}`}
        error={errors['imei']}
        render={(props) => (
          <input
            {...props}
            inputMode="numeric"
            autoComplete="off"
            maxLength={200}
            defaultValue={shown.imei}
          />
        )}
      />
    </fieldset>
  )
}

type SavedProps = { devices: SavedDevice[]; chosen: string; error: string | undefined }

function Saved({ devices, chosen, error }: SavedProps) {
  return (
    <Field
      name="device"
      label="Saved device"
      error={error}
      render={(props) => (
        // The key makes a new element: React resets a select to its first default after an action.
        <select {...props} key={chosen} defaultValue={chosen}>
          <option value="">None of these</option>
          {devices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  )
}
