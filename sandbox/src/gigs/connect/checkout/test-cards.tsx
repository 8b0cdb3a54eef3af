import type { CardRule } from '../../model/state'

type TestCard = { number: string; rule: CardRule; says: string }

/** The cards the sandbox knows, for a person to read and type. */
export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', rule: 'succeeds', says: 'Payment goes through' },
  { number: '4000 0000 0000 0002', rule: 'declined', says: 'Declined' },
  { number: '4000 0000 0000 9995', rule: 'insufficientFunds', says: 'Not enough money' },
  { number: '4000 0025 0000 3155', rule: 'requiresConfirmation', says: 'Asks for a confirmation' },
]

/** Lists the cards and offers to fill one in; folded, since no real checkout has it. */
export function TestCardHelp() {
  return (
    <details class="testcards">
      <summary>Sandbox: test cards</summary>
      <div>
        <table>
          <caption>Any date in the future and any three digits. Nothing is charged.</caption>
          <tbody>
            {testCards.map(({ number, says }) => (
              <tr key={number}>
                <th scope="row">
                  {number} <span class="says">{says}</span>
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

/** What the helper's link fills in; nothing for any other number. */
export function filledIn(query: URLSearchParams, now: Date) {
  const card = testCards.find(({ number }) => number.replaceAll(' ', '') === query.get('card'))
  if (!card) return {}
  const year = String(now.getUTCFullYear() + 3).slice(-2)
  return { pay: 'new', number: card.number, expiry: `12/${year}`, cvc: '123' }
}
