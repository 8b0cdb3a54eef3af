import { beforeEach, expect, test, vi } from 'vitest'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'
import * as transport from '@/lib/mail/transport'

vi.mock('@/lib/env', () => ({ env: () => ({ APP_URL: 'https://app.example.com' }) }))

const sendMail = vi.spyOn(transport, 'sendMail')
beforeEach(() => {
  sendMail.mockReset().mockResolvedValue()
})

const sent = (): Partial<transport.Mail> => sendMail.mock.lastCall?.[0] ?? {}

const PATH = '/sign-in/confirm?token=secret&email=ada%40example.com'

test('sends the link as the button of the HTML part and in the text part', async () => {
  await sendSignInLink('ada@example.com', PATH, '012345', 'en-US')
  const { to, html = '', text } = sent()
  expect(to).toBe('ada@example.com')
  expect(html).toContain(`href="https://app.example.com${PATH.replace('&', '&amp;')}"`)
  expect(text).toContain(`\nSign in: https://app.example.com${PATH}\n`)
})

test('shows the code in both parts, and first in the subject', async () => {
  await sendSignInLink('ada@example.com', PATH, '012345', 'en-US')
  const { subject, html, text } = sent()
  expect(subject).toMatch(/^012345 is your sign-in code/)
  expect(html).toContain('012345')
  expect(text).toContain('012345')
})

test.each([
  ['de-DE', 'Anmelden', 'weil jemand diese Adresse eingegeben hat'],
  ['es-MX', 'Iniciar sesión', 'porque alguien escribió esta dirección'],
])('is written in the language of %s, code first', async (locale, button, reason) => {
  await sendSignInLink('ada@example.com', PATH, '012345', locale)
  const { subject, text } = sent()
  expect(subject).toMatch(/^012345 /)
  expect(text).toContain(`\n${button}: https://app.example.com${PATH}\n`)
  expect(text).toContain(reason)
})

test('shows the link nowhere but at the button', async () => {
  await sendSignInLink('ada@example.com', PATH, '012345', 'en-US')
  const { subject, html = '', text = '', headers } = sent()
  expect(html.split('secret')).toHaveLength(2)
  expect(text.split('secret')).toHaveLength(2)
  expect(JSON.stringify([subject, headers])).not.toContain('secret')
})

test('throws the failure of the mail server', async () => {
  sendMail.mockRejectedValue(new transport.MailError('ETIMEDOUT'))
  await expect(sendSignInLink('ada@example.com', PATH, '012345', 'en-US')).rejects.toMatchObject({
    code: 'ETIMEDOUT',
  })
})
