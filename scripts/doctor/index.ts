import { parseArgs } from 'node:util'
import nextEnv from '@next/env'
import { type Environment, readEnvironment } from '@/lib/env'
import { checkBrand } from './brand'
import { checkDatabase } from './database'
import { failure, type Finding, ok, type Setup } from './finding'
import { checkGigs } from './gigs'
import { checkMail } from './mail'
import { checkOpenId } from './openid'
import { checkPublicAddress } from './public-address'

const USAGE = `Usage: npm run doctor [-- options]

Checks the environment and everything that it names, and says what to do.

  --before-start   skip the checks that need the running app
  --mail <address> send a test mail to this address
  --json           print one JSON object per check

The exit code is 1 if a check fails, and 2 for wrong options. Warnings do not change it.`

const sections: [title: string, check: (setup: Setup) => Promise<Finding[]>][] = [
  ['Brand', checkBrand],
  ['Database', checkDatabase],
  ['E-mail', checkMail],
  ['OpenID', checkOpenId],
  ['Gigs', checkGigs],
  ['Public address', checkPublicAddress],
]

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'before-start': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        mail: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    return values.help ? null : values
  } catch {
    return null
  }
}

type Options = NonNullable<ReturnType<typeof readOptions>>

async function run(given: Options): Promise<number> {
  const findings: Finding[] = []
  function report(title: string, found: Finding[]): void {
    findings.push(...found)
    if (given.json) for (const finding of found) console.log(JSON.stringify(finding))
    else console.log([title, ...found.map(lineOf), ''].join('\n'))
  }

  const environment = checkEnvironment()
  report('Environment', environment.findings)
  if (environment.checked) {
    const setup = { environment: environment.checked, mailTo: given.mail ?? null }
    for (const [title, check] of sections) {
      if (check === checkPublicAddress && given['before-start']) continue
      report(title, await check(setup))
    }
  }
  const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length
  if (!given.json) {
    const unchecked = environment.checked ? '' : ' Correct the environment to check the rest.'
    console.log(
      `${count('ok')} ok, warnings: ${count('warning')}, failures: ${count('failure')}.${unchecked}`,
    )
  }
  return count('failure') > 0 ? 1 : 0
}

// From the same files as `next start`.
function checkEnvironment(): { checked: Environment | null; findings: Finding[] } {
  const check = 'environment'
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
  try {
    const checked = readEnvironment(process.env)
    return {
      checked,
      findings: [
        ok(check, `All variables are valid, for ${checked.mode} mode at ${checked.APP_URL}.`),
      ],
    }
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n') : []
    return { checked: null, findings: lines.map((line) => failure(check, line)) }
  }
}

const marks = { ok: '  ok     ', warning: '  WARN   ', failure: '  FAIL   ', skipped: '  -      ' }

function lineOf({ check, state, message }: Finding): string {
  return `${marks[state]}${check.padEnd(24)}${message}`
}

const options = readOptions()
if (options) process.exitCode = await run(options)
else {
  console.error(USAGE)
  process.exitCode = 2
}
