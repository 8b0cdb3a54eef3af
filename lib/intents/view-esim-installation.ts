import { z } from 'zod'
import { findSubscription, WAS_INSTALLED } from '@/lib/account/account'
import { defineIntent, gigsId } from '@/lib/intents/define'

export const viewEsimInstallation = defineIntent({
  type: 'viewEsimInstallation',
  subject: 'subscription',
  worksWith: ['payments', 'billing'],
  guide: {
    question: 'How do I show a customer how to install an eSIM?',
    fulfilled: null,
  },
  input: z.strictObject({ subscription: gigsId }),

  refuse(account, { subscription }) {
    const found = findSubscription(account, subscription)
    if (!found) return 'notYours'
    if (found.status === 'ended') return 'ended'
    if (!found.sim) return 'noSimYet'
    if (found.sim.type !== 'eSIM') return 'notEsim'
    // An eSIM can be installed only once (docs/gigs-api.md#simcredentials).
    return WAS_INSTALLED.has(account.profiles[found.sim.id] ?? '') ? 'installedAlready' : null
  },

  payload: ({ subscription }) => ({ subscription }),
  observe: null,
})
