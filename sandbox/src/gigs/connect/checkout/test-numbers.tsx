/** The numbers whose fate the sandbox knows, for a person to read and type; folded, as no real page has it. */
export function TestNumberHelp() {
  return (
    <details class="testcards">
      <summary>Sandbox: test numbers</summary>
      <div>
        <table>
          <caption>Every other number is moved within seconds, too.</caption>
          <tbody>
            {testNumbers.map(({ ending, says }) => (
              <tr key={ending}>
                <th scope="row">+1 959 555 {ending}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const testNumbers = [
  { ending: '0100', says: 'Moved within seconds' },
  { ending: '0101', says: 'Cannot be moved' },
  { ending: '0102', says: 'Always declined' },
  { ending: '0104', says: 'Asks for an approval' },
  { ending: '0110', says: 'Declined once, for its PIN' },
]
