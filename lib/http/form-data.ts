import { storableText } from '@/lib/db/storable'

/**
 * The fields of a submitted form; a name that comes several times becomes an array. The argument of a
 * server action may be anything, so anything but a form has no fields. What Next.js adds is left out,
 * and what the database could not store is replaced.
 */
export function readFormData(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {}
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).map(storable)
      return [storableText(name), values.length === 1 ? values[0] : values]
    }),
  )
}

const storable = (value: FormDataEntryValue) =>
  typeof value === 'string' ? storableText(value) : value
