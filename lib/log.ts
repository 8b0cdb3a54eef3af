import { pino } from 'pino'

/** One line per step, with ids and codes only: never a body, a url or an e-mail address. */
export const log = pino({ base: null, formatters: { level: (label) => ({ level: label }) } })
