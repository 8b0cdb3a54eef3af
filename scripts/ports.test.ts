import { expect, test } from 'vitest'
import { readEnvironment } from './environment'
import { checkPorts, findFreePorts } from './ports'

const FOR_SIEVE = 4190

test('a port that browsers block is refused, with the variable to change', async () => {
  const [app, connect, smtp, postgres] = await findFreePorts(4)
  const environment = await readEnvironment({
    PORT: String(app),
    SANDBOX_CONNECT_PORT: String(connect),
    SANDBOX_SMTP_PORT: String(smtp),
    SANDBOX_POSTGRES_PORT: String(postgres),
    SANDBOX_PORT: String(FOR_SIEVE),
  })
  await expect(checkPorts(environment)).rejects.toThrow(
    /refuse to open port 4190.*SANDBOX_PORT=4191 npm run/,
  )
})
