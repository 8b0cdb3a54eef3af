import type { Context } from 'hono'
import { z } from 'zod'
import { readBody } from '../api/body'
import { readJson, readStrictly } from '../api/read'

/** The schema of a request without parameters. */
export const emptyBody = z.strictObject({})

/**
 * Parses a request body: JSON, or the fields of a form on the overview page.
 * @throws ApiError 422 if it does not match the schema.
 */
export async function parseBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  return readStrictly(schema, await readInput(c), 'property')
}

async function readInput(c: Context): Promise<unknown> {
  const text = (await readBody(c.req.raw)).text()
  // curl -d labels everything as a form, so check the text as well.
  return isForm(c) && !text.trimStart().startsWith('{') ? toObject(text) : readJson(text)
}

function toObject(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(fields.map(([name, value]) => [name, toValue(value)]))
}

function toValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

/** Responds with JSON, or redirects a form on the overview page back to that page. */
export function respond(c: Context, body: object, status: 200 | 201 = 200) {
  const isPage = isForm(c) && c.req.header('accept')?.includes('text/html')
  return isPage ? c.redirect('/sandbox', 303) : c.json(body, status)
}

function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}
