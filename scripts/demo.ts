import { relative } from 'node:path'
import { type Environment, localFiles, readEnvironment } from './environment'
import { untilStopped } from './signals'
import { type Customer, withStack } from './stack'

const isDev = process.argv.includes('--dev')
const { signal, isStopped } = untilStopped()

try {
  const environment = await readEnvironment(process.env)
  const logs = localFiles(environment.sandbox.data).logs
  await withStack({ mode: isDev ? 'dev' : 'build', environment, logs, signal }, (customers) => {
    console.log(describe(environment, customers, relative('.', logs)))
    return new Promise<never>(() => {})
  })
} catch (error) {
  if (!isStopped(error)) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  console.log('Everything is stopped. Your data is kept. `npm run sandbox:reset` deletes it.')
  process.exit(0)
}

function describe({ appUrl, sandbox }: Environment, customers: Customer[], logs: string): string {
  return `
  App       ${appUrl}
  E-mails   ${sandbox.url}/mailbox   (sign-in links arrive here)
  Sandbox   ${sandbox.url}/sandbox

  Sign in with any e-mail address, or choose one of these with "Sandbox ID":
${tableOf(customers)}

  Card      4242 4242 4242 4242, any future date, any CVC
  Logs      ${logs}

  Ctrl-C stops everything.
`
}

function tableOf(customers: Customer[]): string {
  const width = (field: 'name' | 'email') =>
    Math.max(...customers.map((customer) => customer[field].length))
  const lineOf = ({ name, email, description }: Customer) =>
    `    ${name.padEnd(width('name'))}  ${email.padEnd(width('email'))}  ${description}`
  return customers.map(lineOf).join('\n')
}
