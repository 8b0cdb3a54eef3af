import { readFileSync } from 'node:fs'

type Line = { step?: string; request?: string; reference?: string }

/** All that the app has written so far, its own lines and those of Next.js. */
export const loggedText = () => readFileSync(`${process.env['E2E_LOGS']}/app.log`, 'utf8')

/** The app's own lines. */
export const loggedLines = () =>
  loggedText()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line))
