import { beforeAll, describe, expect, test } from 'vitest'
import { at, ids, testGigs } from '../../testing/gigs'

const gigs = testGigs()
let user = ''
let newest: unknown[] = []

beforeAll(async () => {
  user = (await gigs.customer('many')).user
  newest = ids(await gigs.get(`/subscriptions?user=${user}&limit=200`))
})

const list = (query: string) => gigs.get(`/subscriptions?user=${user}${query}`)

describe('a list', () => {
  test('has all four fields and ten items by default, newest first', async () => {
    const response = await gigs.get('/plans')
    expect(response.body).toMatchObject({ object: 'list', moreItemsBefore: null })
    expect(ids(response)).toHaveLength(10)
    expect(at(response, 'moreItemsAfter')).toBe(ids(response).at(-1))
    const all = await gigs.get('/plans?limit=200')
    expect(at(all, 'moreItemsAfter')).toBeNull()
    const times = ids(all).map((_, index) => String(at(all, 'items', index, 'createdAt')))
    expect(times).toEqual(times.toSorted().toReversed())
  })

  test('can be paged forward and back, each item once', async () => {
    const forward: unknown[] = []
    let next = ''
    for (let page = 0; page < 10 && next !== 'null'; page++) {
      const response = await list(`&limit=3${next && `&after=${next}`}`)
      forward.push(...ids(response))
      next = String(at(response, 'moreItemsAfter'))
    }
    expect(forward).toEqual(newest)
    const back: unknown[] = []
    let before = String(newest.at(-1))
    for (let page = 0; page < 10 && before !== 'null'; page++) {
      const response = await list(`&limit=4&before=${before}`)
      back.unshift(...ids(response))
      before = String(at(response, 'moreItemsBefore'))
    }
    expect(back).toEqual(newest.slice(0, -1))
  })

  test('returns the cursors of both directions', async () => {
    const response = await list(`&limit=2&after=${String(newest[2])}`)
    expect(ids(response)).toEqual(newest.slice(3, 5))
    expect(at(response, 'moreItemsAfter')).toBe(newest[4])
    expect(at(response, 'moreItemsBefore')).toBe(newest[3])
    const first = await list(`&limit=3&before=${String(newest[3])}`)
    expect(ids(first)).toEqual(newest.slice(0, 3))
    expect(first.body).toMatchObject({ moreItemsBefore: null, moreItemsAfter: newest[2] })
  })

  test('accepts a cursor that no longer matches the filter', async () => {
    const ended = String(newest[4])
    await gigs.post(`/subscriptions/${ended}/end`)
    expect(ids(await list(`&limit=2&after=${ended}`))).toEqual(newest.slice(5, 7))
    expect(ids(await list('&limit=200'))).not.toContain(ended)
    expect(ids(await list('&limit=200&status=ended,active'))).toContain(ended)
  })

  test('is empty with limit 0', async () => {
    const response = await list('&limit=0')
    expect([response.status, ids(response)]).toEqual([200, []])
  })
})
