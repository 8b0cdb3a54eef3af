import { readFileSync } from 'node:fs'

type Line = {
  step?: string
  request?: string
  reference?: string
  launch?: string
  outcome?: string
  error?: string
}

/** Returns everything that the app has logged so far, including the output of Next.js. */
export const readAppLog = () => readFileSync(`${process.env['E2E_LOGS']}/app.log`, 'utf8')

/** Returns the JSON lines that the app has logged so far. */
export const readAppLogLines = () =>
  readAppLog()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line))
