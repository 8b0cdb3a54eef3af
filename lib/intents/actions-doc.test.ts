import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { translatorFor } from '@/lib/i18n/translator'
import { intents, type Intent } from '@/lib/intents'

const DOC = 'docs/actions.md'

const PARAMETERS: Record<Intent['subject'], string> = {
  account: '',
  plan: '?plan={plan}',
  subscription: '?subscription={subscription}',
  addon: '?subscription={subscription}&addons={addon}',
  payment: '?payment={payment}',
}

const t = translatorFor('en-US')

const rows = Object.values(intents).map(({ type, subject, worksWith }) => {
  const address = `/go/${type}${PARAMETERS[subject]}`
  const [button, about] = [t(`intents.${type}.button`), t(`intents.${type}.about`)]
  return `| ${button} | \`${address}\` | ${about} | ${worksWith.join(', ')} |`
})

const text = `# Addresses of the actions

Every action has an address below \`APP_URL\`. Use it in e-mails, in your help center and in other systems. This page is
generated from \`lib/intents\`: \`npm run docs:generate\` updates it.

| action | address | what the customer does | project |
| ------ | ------- | ---------------------- | ------- |
${rows.join('\n')}

- **Opening an address starts nothing.** The page shows the action, what it acts on and one button. Link previews and
  mail scanners can open it.
- **Signing in.** A visitor who is not signed in signs in first and then comes back to the address.
- **Without an id,** the action is about the only plan or payment of the customer that fits. If several fit, the
  customer chooses one. Separate several add-ons with commas.
- **If the action cannot start,** the page says why and links to the next step. For example, the page that cancels a
  plan that is canceled already links to the one that keeps it.
- **Unknown ids** and ids of other customers lead to the same page.
- **A new plan** is ordered on the page of its plan, so \`/go/checkoutNewSubscription\` redirects there
  with the add-ons preselected.

A native app can start the same actions with a request: see [Native apps](native.md).
`

test('docs/actions.md matches lib/intents; npm run docs:generate updates it', async () => {
  const options = await resolveConfig(DOC)
  const formatted = await format(text, { ...options, parser: 'markdown' })
  await expect(formatted).toMatchFileSnapshot(`../../${DOC}`)
})
