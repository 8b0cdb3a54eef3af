import { z } from 'zod'

export type Json = { [name: string]: unknown }

export type Components = ReturnType<typeof newComponents>

/** Turns schemas into JSON Schema; those with a name of their own are collected and pointed at. */
export function newComponents() {
  const schemas: Json = {}

  function schemaOf(schema: unknown, io: 'input' | 'output'): Json {
    // Inside of an object, so that a schema with a name becomes a reference too.
    const wrapped = z.object({ it: isSchema(schema) ? schema : z.unknown() })
    const made = z.toJSONSchema(wrapped, { io, unrepresentable: 'any' })
    const { properties, $defs = {} }: { properties?: Json; $defs?: Json } = repointed(made)
    for (const [name, definition] of Object.entries($defs)) schemas[name] = withoutId(definition)
    const it = properties?.['it']
    return isJson(it) ? it : {}
  }

  const content = (schema: Json) => ({ 'application/json': { schema } })
  return {
    schemas,
    schemaOf,
    answer: (description: string, schema: z.ZodType): Json => ({
      description,
      content: content(schemaOf(schema, 'output')),
    }),
    request(body: z.ZodObject): Json {
      const schema = schemaOf(body, 'input')
      return { required: 'required' in schema, content: content(schema) }
    },
  }
}

function repointed(schema: object): Json {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(text)
}

function withoutId(definition: unknown): unknown {
  if (!isJson(definition)) return definition
  const { id: _, ...rest } = definition
  return rest
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType
}
