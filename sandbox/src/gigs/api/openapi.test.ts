import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { at, testGigs } from '../../testing/gigs'
import { undocumented } from '../../testing/openapi'

const gigs = testGigs()
const headers = new Headers()
const check = (body: unknown, status = 200, path = '/projects/dev/users/usr_1') =>
  undocumented('GET', path, { status, headers, body })

async function theDocument(): Promise<{ body: unknown }> {
  return gigs.send('GET', '/openapi.json', { key: null })
}

function everyValue(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner] : everyValue(inner, key),
  )
}

describe('the document', () => {
  test('needs no key, says what it is, and names every operation once', async () => {
    const document = await theDocument()
    expect(document.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://127.0.0.1:4999' }],
    })
    const ids = everyValue(at(document, 'paths'), 'operationId')
    expect(ids.length).toBeGreaterThan(70)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is valid OpenAPI 3.1', async () => {
    const { body } = await theDocument()
    expect(await new Validator().validate(Object(body))).toEqual({ valid: true })
  })

  test('holds valid schemas of JSON Schema 2020-12, which the rules of OpenAPI leave out', async () => {
    const { body } = await theDocument()
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

  test('points only at what is in it', async () => {
    const document = await theDocument()
    const pointers = new Set(everyValue(document.body, '$ref').map(String))
    expect(pointers.size).toBeGreaterThan(15)
    for (const pointer of pointers) {
      expect(at(document, ...pointer.replace('#/', '').split('/')), pointer).toBeDefined()
    }
  })

  test('declares the parameters of each path, and no schema by an id of its own', async () => {
    const document = await theDocument()
    for (const [path, operations] of Object.entries(Object(at(document, 'paths')))) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const operation of Object.values(Object(operations))) {
        const parameters: unknown = at({ body: operation }, 'parameters')
        const own = Array.isArray(parameters) ? parameters.filter((one) => one.in === 'path') : []
        expect(own.map(({ name }) => name)).toEqual(named)
      }
    }
    expect(Object.keys(Object(at(document, 'components', 'schemas', 'User')))).not.toContain('id')
  })

  test('has what requests may hold', async () => {
    const post = at(await theDocument(), 'paths', '/projects/{project}/users', 'post')
    const schema = at({ body: post }, 'requestBody', 'content', 'application/json', 'schema')
    expect(schema).toMatchObject({
      required: ['email'],
      additionalProperties: false,
      properties: { email: { type: 'string', format: 'email' } },
    })
  })
})

describe('checking answers by it', () => {
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
    ['a member that is not there', { ...user, fullName: undefined }],
    ['a member too many', { ...user, emailKey: 'a@example.com' }],
    ['a wrong type', { ...user, emailVerified: 'no' }],
    ['a value outside of its set', { ...user, status: 'gone' }],
    ['another object', { ...user, object: 'plan' }],
  ])('finds %s', (_, body) => {
    expect(check(user)).toBeNull()
    expect(check(JSON.parse(JSON.stringify(body)))).toContain('is not as documented')
  })

  test('finds it inside of a list, and in errors; knows which statuses there are', () => {
    const list = { object: 'list', items: [user], moreItemsAfter: null, moreItemsBefore: null }
    const users = '/projects/dev/users'
    expect(check(list, 200, users)).toBeNull()
    expect(check({ ...list, items: [{ ...user, id: 5 }] }, 200, users)).toContain('not as')
    expect(check({ object: 'error', type: 'notFound', message: 'No.' }, 404)).toBeNull()
    expect(check({ error: 'no' }, 404)).toContain('not as documented')
    expect(check(user, 201)).toContain('201 is not documented')
  })
})
