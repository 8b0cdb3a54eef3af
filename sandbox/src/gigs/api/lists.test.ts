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
  test('has all four fields, newest first, ten unless asked otherwise', async () => {
    const answer = await gigs.get('/plans')
    expect(answer.body).toMatchObject({ object: 'list', moreItemsBefore: null })
    expect(ids(answer)).toHaveLength(10)
    expect(at(answer, 'moreItemsAfter')).toBe(ids(answer).at(-1))
    const all = await gigs.get('/plans?limit=200')
    expect(at(all, 'moreItemsAfter')).toBeNull()
    const times = ids(all).map((_, index) => String(at(all, 'items', index, 'createdAt')))
    expect(times).toEqual(times.toSorted().toReversed())
  })

  test('can be walked forward and back, each item once', async () => {
    const seen: unknown[] = []
    let next = ''
    for (let page = 0; page < 10 && next !== 'null'; page++) {
      const answer = await list(`&limit=3${next && `&after=${next}`}`)
      seen.push(...ids(answer))
      next = String(at(answer, 'moreItemsAfter'))
    }
    expect(seen).toEqual(newest)
    const back: unknown[] = []
    let before = String(newest.at(-1))
    for (let page = 0; page < 10 && before !== 'null'; page++) {
      const answer = await list(`&limit=4&before=${before}`)
      back.unshift(...ids(answer))
      before = String(at(answer, 'moreItemsBefore'))
    }
    expect(back).toEqual(newest.slice(0, -1))
  })

  test('says what lies on both sides of a page', async () => {
    const answer = await list(`&limit=2&after=${String(newest[2])}`)
    expect(ids(answer)).toEqual(newest.slice(3, 5))
    expect(at(answer, 'moreItemsAfter')).toBe(newest[4])
    expect(at(answer, 'moreItemsBefore')).toBe(newest[3])
    const first = await list(`&limit=3&before=${String(newest[3])}`)
    expect(ids(first)).toEqual(newest.slice(0, 3))
    expect(first.body).toMatchObject({ moreItemsBefore: null, moreItemsAfter: newest[2] })
  })

  test('goes on from an item that no longer fits', async () => {
    const gone = String(newest[4])
    await gigs.post(`/subscriptions/${gone}/end`)
    expect(ids(await list(`&limit=2&after=${gone}`))).toEqual(newest.slice(5, 7))
    expect(ids(await list('&limit=200'))).not.toContain(gone)
    expect(ids(await list('&limit=200&status=ended,active'))).toContain(gone)
  })

  test('with limit 0 is empty', async () => {
    const answer = await list('&limit=0')
    expect([answer.status, ids(answer)]).toEqual([200, []])
  })
})
