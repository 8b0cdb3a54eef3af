import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { at, testGigs } from '../../testing/gigs'
import { findSchemaViolation } from '../../testing/openapi'

const gigs = testGigs()
const headers = new Headers()
const check = (body: unknown, status = 200, path = '/projects/dev/users/usr_1') =>
  findSchemaViolation('GET', path, { status, headers, body })

async function getDocument(): Promise<{ body: unknown }> {
  return gigs.send('GET', '/openapi.json', { key: null })
}

function everyValue(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner] : everyValue(inner, key),
  )
}

describe('the document', () => {
  test('needs no key and has unique operation ids', async () => {
    const document = await getDocument()
    expect(document.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://127.0.0.1:4999' }],
    })
    const ids = everyValue(at(document, 'paths'), 'operationId')
    expect(ids.length).toBeGreaterThan(70)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is valid OpenAPI 3.1', async () => {
    const { body } = await getDocument()
    expect(await new Validator().validate(Object(body))).toEqual({ valid: true })
  })

  test('contains only valid JSON Schema 2020-12', async () => {
    const { body } = await getDocument()
    const ajv = new Ajv2020()
    const schemas = everyValue(body, 'schema')
    expect(schemas.length).toBeGreaterThan(100)
    for (const schema of [
      ...schemas,
      ...Object.values(Object(at({ body }, 'components', 'schemas'))),
    ]) {
      expect(ajv.validateSchema(Object(schema)), ajv.errorsText()).toBe(true)
    }
  })

  test('has no dangling references', async () => {
    const document = await getDocument()
    const pointers = new Set(everyValue(document.body, '$ref').map(String))
    expect(pointers.size).toBeGreaterThan(15)
    for (const pointer of pointers) {
      expect(at(document, ...pointer.replace('#/', '').split('/')), pointer).toBeDefined()
    }
  })

  test('declares the parameters of each path, and has no schema ids', async () => {
    const document = await getDocument()
    for (const [path, operations] of Object.entries(Object(at(document, 'paths')))) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const operation of Object.values(Object(operations))) {
        const parameters: unknown = at({ body: operation }, 'parameters')
        const pathParameters = Array.isArray(parameters)
          ? parameters.filter((parameter) => parameter.in === 'path')
          : []
        expect(pathParameters.map(({ name }) => name)).toEqual(names)
      }
    }
    expect(Object.keys(Object(at(document, 'components', 'schemas', 'User')))).not.toContain('id')
  })

  test('describes request bodies', async () => {
    const post = at(await getDocument(), 'paths', '/projects/{project}/users', 'post')
    const schema = at({ body: post }, 'requestBody', 'content', 'application/json', 'schema')
    expect(schema).toMatchObject({
      required: ['email'],
      additionalProperties: false,
      properties: { email: { type: 'string', format: 'email' } },
    })
  })
})

describe('findSchemaViolation', () => {
  const user = {
    object: 'user',
    id: 'usr_1',
    metadata: {},
    birthday: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    email: 'a@example.com',
    emailVerified: false,
    fullName: null,
    preferredLocale: 'en-US',
    status: 'active',
  }
  test.each([
    ['a missing member', { ...user, fullName: undefined }],
    ['an unknown member', { ...user, emailKey: 'a@example.com' }],
    ['a wrong type', { ...user, emailVerified: 'no' }],
    ['a value that is not in the enum', { ...user, status: 'gone' }],
    ['another object', { ...user, object: 'plan' }],
  ])('finds %s', (_, body) => {
    expect(check(user)).toBeNull()
    expect(check(JSON.parse(JSON.stringify(body)))).toContain('is not as documented')
  })

  test('checks list items, errors and status codes', () => {
    const list = { object: 'list', items: [user], moreItemsAfter: null, moreItemsBefore: null }
    const users = '/projects/dev/users'
    expect(check(list, 200, users)).toBeNull()
    expect(check({ ...list, items: [{ ...user, id: 5 }] }, 200, users)).toContain('not as')
    expect(check({ object: 'error', type: 'notFound', message: 'No.' }, 404)).toBeNull()
    expect(check({ error: 'no' }, 404)).toContain('not as documented')
    expect(check(user, 201)).toContain('201 is not documented')
  })
})
