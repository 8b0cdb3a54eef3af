import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parts } from './parts'
import { withoutMarked } from './remove-part'

const text = `import { a } from 'a' // optional: charts
import { b } from 'b' // optional: charts-too
// optional: charts
const c = 1
// end of charts
# optional: charts
D=1
# end of charts
  {/* optional: charts */}
  <Chart />
  {/* end of charts */}
const e = 2`

test('removes the marked lines and blocks of one part', () => {
  expect(withoutMarked(text, 'charts')).toBe(
    "import { b } from 'b' // optional: charts-too\nconst e = 2",
  )
  expect(withoutMarked(text, 'chart')).toBe(text)
})

test('refuses a block without an end', () => {
  expect(() => withoutMarked('// optional: charts\nconst a = 1', 'charts')).toThrow('no end')
})

test.each(Object.entries(parts))('all files of the part %s exist', (_, { paths, replacement }) => {
  const all = [...paths, ...(replacement ? [replacement] : [])]
  expect(all.filter((path) => !existsSync(path))).toEqual([])
})
