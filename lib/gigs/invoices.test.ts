import { expect, test } from 'vitest'
import { startGigs } from '@/lib/testing/gigs-server'
import { rawInvoice } from '@/lib/testing/resources'

const server = await startGigs()
const { gigs } = await import('@/lib/gigs')
const { invoice } = await import('@/lib/gigs/invoices')

test('keeps whether an invoice has a file, but not the address of the file', () => {
  const parsed = invoice.parse(rawInvoice('sub_1'))
  expect(parsed.hasFile).toBe(true)
  expect(JSON.stringify(parsed)).not.toContain('files.example')
  expect(invoice.parse({ ...rawInvoice('sub_1'), fileUrl: null }).hasFile).toBe(false)
})

test('reads a stored invoice again', () => {
  const parsed = invoice.parse(rawInvoice('sub_1'))
  expect(invoice.parse(parsed)).toEqual(parsed)
})

test('asks for no drafts', async () => {
  await gigs.invoices.list('usr_1')
  const call = server.calls.find(({ path }) => path === '/invoices')
  expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
    user: 'usr_1',
    status: 'finalized,paid,voided',
  })
})

test('returns null for a project whose API has no invoices', async () => {
  server.responses.set('/invoices', () => 404)
  await expect(gigs.invoices.list('usr_1')).resolves.toBeNull()
})

test.each([
  ['https://files.example/inv_1.pdf', 'https://files.example/inv_1.pdf'],
  ['http://127.0.0.1:4000/files/invoices/inv_1', 'http://127.0.0.1:4000/files/invoices/inv_1'],
  ['http://files.example/inv_1.pdf', null],
  ['javascript:alert(1)', null],
  ['https://gigs.com@files.example/', null],
  ['//files.example/', null],
  [null, null],
])('the file address %s leads to %s', async (fileUrl, url) => {
  server.responses.set('/invoices/inv_1', () => ({ ...rawInvoice('sub_1'), fileUrl }))
  await expect(gigs.invoices.findFile('inv_1')).resolves.toEqual({ subscription: 'sub_1', url })
})
