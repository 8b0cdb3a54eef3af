import { portingStatuses } from '../porting'
import { P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { byPathId } from './find'
import { byChoice, byId, listing } from './list'
import { presentPorting } from './present'

/** Contract section 7.10. */
export const portings: Endpoint[] = [
  listing('portings', {
    path: `${P}/portings`,
    filters: {
      status: byChoice(portingStatuses, (porting) => porting.status),
      subscription: byId((porting) => porting.subscription),
      user: byId((porting) => porting.user),
    },
    present: presentPorting,
  }),
  reading(`${P}/portings/:id`, byPathId('portings'), presentPorting),
]
