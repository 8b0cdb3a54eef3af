import type { CardRule } from '../../model/state'

type TestCard = { number: string; rule: CardRule; description: string }

/** The test cards of the sandbox. */
export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', rule: 'succeeds', description: 'Succeeds' },
  { number: '4000 0000 0000 0002', rule: 'declined', description: 'Declined' },
  { number: '4000 0000 0000 9995', rule: 'insufficientFunds', description: 'Insufficient funds' },
  {
    number: '4000 0025 0000 3155',
    rule: 'requiresConfirmation',
    description: 'Requires confirmation',
  },
]

/** Lists the test cards with links that fill one in. Collapsed, because a real checkout does not have it. */
export function TestCardHelp() {
  return (
    <details class="testcards">
      <summary>Sandbox: test cards</summary>
      <div>
        <table>
          <caption>Any date in the future and any three digits. Nothing is charged.</caption>
          <tbody>
            {testCards.map(({ number, description }) => (
              <tr key={number}>
                <th scope="row">
                  {number} <span class="description">{description}</span>
                </th>
                <td>
                  <a href={`?card=${number.replaceAll(' ', '')}`} aria-label={`Use ${number}`}>
                    Use
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** Returns the form values of the test card in the query; none for an unknown number. */
export function testCardValues(query: URLSearchParams, now: Date) {
  const card = testCards.find(({ number }) => number.replaceAll(' ', '') === query.get('card'))
  if (!card) return {}
  const year = String(now.getUTCFullYear() + 3).slice(-2)
  return { pay: 'new', number: card.number, expiry: `12/${year}`, cvc: '123' }
}
