import { readFileSync } from 'node:fs'
import { connection } from 'next/server'
import { createElement } from 'react'

const page = JSON.parse(readFileSync(process.env.BENCH_PAGE, 'utf8'))

export default async function Dashboard() {
  await connection() // renders for each request, as the real dashboard does
  return render(page, 0)
}

function render(node, key) {
  if (typeof node === 'string') return node
  return createElement(node.tag, { ...node.props, key }, ...node.children.map(render))
}
