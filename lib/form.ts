/**
 * The fields of a submitted form; a name that comes several times becomes an array. The argument of a
 * server action may be anything, so anything but a form has no fields. What Next.js adds is left out.
 */
export function fieldsOf(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {}
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
