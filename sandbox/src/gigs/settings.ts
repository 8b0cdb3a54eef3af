import type { Store } from '../store/store'
import { emailKey } from './domain/users'
import type { Kinds, Settings } from './model/state'

const defaultSettings: Settings = {
  project: 'payments',
  createStatus: 201,
  connectEnabled: true,
  darkTheme: true,
  sessionSeconds: 600,
  ownPages: false,
  lenientEntry: false,
  activationSeconds: 0,
  portingSeconds: 10,
  installationSeconds: 30,
  webhooksPaused: false,
  webhooksShuffled: false,
  webhooksDuplicated: 0,
}

const ALL_CUSTOMERS = 'all'

/** Returns the effective settings. A customer's own settings override those for all customers. */
export function readSettings(store: Store<Kinds>, email: string | null): Settings {
  const customer = email === null ? null : store.get('settings', emailKey(email))
  return {
    ...defaultSettings,
    ...store.get('settings', ALL_CUSTOMERS)?.values,
    ...customer?.values,
  }
}

/** Changes the given settings for one customer, or for all if `email` is null. */
export function changeSettings(
  store: Store<Kinds>,
  email: string | null,
  values: Partial<Settings>,
): void {
  const id = email === null ? ALL_CUSTOMERS : emailKey(email)
  store.put('settings', { id, values: { ...store.get('settings', id)?.values, ...values } })
}
