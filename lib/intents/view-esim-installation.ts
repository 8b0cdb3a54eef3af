import { z } from 'zod'
import { findSubscription } from '@/lib/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const viewEsimInstallation = defineIntent({
  type: 'viewEsimInstallation',
  subject: 'subscription',
  worksWith: ['payments', 'billing'],
  copy: {
    button: 'Install eSIM',
    fulfilled: 'You have seen how to install your eSIM.',
    unconfirmed: 'Your eSIM can still be installed.',
  },
  input: z.strictObject({ subscription: gigsId }),

  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (!found.sim) return 'noSimYet'
    if (found.sim.type !== 'eSIM') return 'notEsim'
    return USED_UP.has(account.profiles[found.sim.id] ?? '') ? 'installedAlready' : null
  },

  payload: ({ subscription }) => ({ subscription }),
  observe: null,
})

// An eSIM can be installed once (gigs-api 7.8), also when it was deleted from the device since.
const USED_UP = new Set(['installed', 'enabled', 'disabled', 'deleted'])
