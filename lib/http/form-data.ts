import { storableText } from '@/lib/db/storable'

/** What the fields of a form show. */
export type FormValues<Name extends string> = Record<Name, string>

/** The message under each field that needs a correction. */
type FormErrors<Name extends string> = Partial<Record<Name, string>>

/** What a server action returns to its form. `values` is what was submitted, so that the form shows it again. */
export type FormState<Values> = {
  message: string
  values: Values
  errors: FormErrors<Extract<keyof Values, string>>
}

/**
 * Reads the fields of a submitted form. A field that was submitted more than once becomes an array. Returns no
 * fields for anything but a form, because a client can call a server action with any argument. Leaves out the
 * fields that Next.js adds, and replaces characters that the database cannot store.
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

/** Returns a submitted text; empty for anything else. */
export const fullTextOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Returns a submitted text, cut to 254 characters, so that the form shows it again; empty for anything else. */
export const textOf = (value: unknown) => storableText(fullTextOf(value).slice(0, 254)) // may cut an emoji in half

const storable = (value: FormDataEntryValue) =>
  typeof value === 'string' ? storableText(value) : value
