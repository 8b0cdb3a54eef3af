import { z } from 'zod'
import { addAddress, removeAddress } from '../domain/addresses'
import { notFound } from '../errors'
import type { Address, Gigs } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, type Params, getEndpoint } from './endpoint'
import { addressFields } from './fields'
import { findUser } from './lookup'
import { listEndpoint } from './list'
import { userAddress } from './schemas/user'

/** See docs/gigs-api.md#useraddress. Addresses cannot be updated, only added and deleted. */
export const addresses: Endpoint[] = [
  listEndpoint('addresses', {
    path: `${PROJECT_PATH}/users/:user/addresses`,
    filters: {},
    scope(gigs, params) {
      const user = findUser(gigs, params)
      return (address) => address.user === user.id
    },
    serialize: (_, address) => address,
    response: userAddress,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/users/:user/addresses`,
    isCreate: true,
    find: findUser,
    query: none,
    body: z.strictObject(addressFields),
    response: userAddress,
    run: (gigs, { found, body }) => addAddress(gigs, found, body),
  }),
  getEndpoint(
    `${PROJECT_PATH}/users/:user/addresses/:id`,
    findAddress,
    (_, address) => address,
    userAddress,
  ),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/users/:user/addresses/:id`,
    find: findAddress,
    query: none,
    body: none,
    response: userAddress,
    run: (gigs, { found }) => removeAddress(gigs, found),
  }),
]

function findAddress(gigs: Gigs, params: Params): Address {
  const user = findUser(gigs, params)
  const address = gigs.store.get('addresses', params['id'] ?? '')
  if (!address || address.user !== user.id) throw notFound('address')
  return address
}
