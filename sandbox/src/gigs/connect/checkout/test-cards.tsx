import type { CardRule } from '../../model/state'
import type { Translator } from '../words/translator'

type TestCard = { number: string; rule: CardRule }

/** The test cards of the sandbox. */
export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', rule: 'succeeds' },
  { number: '4000 0000 0000 0002', rule: 'declined' },
  { number: '4000 0000 0000 9995', rule: 'insufficientFunds' },
  { number: '4000 0025 0000 3155', rule: 'requiresConfirmation' },
]

/** Lists the test cards with links that fill one in. Collapsed, because a real checkout does not have it. */
export function TestCardHelp({ t }: { t: Translator }) {
  return (
    <details class="testcards">
      <summary>{t('sandbox.cards')}</summary>
      <div>
        <table>
          <caption>{t('sandbox.cardsNote')}</caption>
          <tbody>
            {testCards.map(({ number, rule }) => (
              <tr key={number}>
                <th scope="row">
                  {number} <span class="description">{t(`sandbox.${rule}`)}</span>
                </th>
                <td>
                  <a
                    href={`?card=${number.replaceAll(' ', '')}`}
                    aria-label={t('sandbox.useCard', { number })}
                  >
                    {t('sandbox.use')}
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
