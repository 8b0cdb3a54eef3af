import { isExpired } from '../domain/sessions'
import { demoDescription } from '../seed/seed'
import type { Gigs } from '../model/state'

export type Table = { title: string; head: string[]; rows: string[][] }

const MAX_ROWS = 25

export function customerTable(gigs: Gigs): Table {
  const users = gigs.store.newest('users').filter(({ status }) => status !== 'deleted')
  return {
    title: `Customers (${users.length})`,
    head: ['E-mail', 'Name', 'Subscriptions', 'Id', 'Demo'],
    rows: users.slice(0, MAX_ROWS).map(({ id, email, fullName }) => {
      const subscriptions = gigs.store.where('subscriptions', 'user', id)
      const states = subscriptions.map(({ status }) => status).join(', ')
      return [email, fullName ?? '', states, id, demoDescription(email)]
    }),
  }
}

export function sessionTable(gigs: Gigs): Table {
  const sessions = gigs.store.newest('connectSessions')
  return {
    title: `Connect Sessions (${sessions.length})`,
    head: ['Id', 'Intent', 'State', 'User', 'Made'],
    rows: sessions.slice(0, MAX_ROWS).map((session) => {
      const state = isExpired(gigs, session) ? 'expired' : session.state
      return [session.id, session.intent.type, state, session.user ?? '', session.createdAt]
    }),
  }
}
