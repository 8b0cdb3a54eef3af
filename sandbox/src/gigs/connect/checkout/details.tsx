import { addAddress, requireValidAddress } from '../../domain/addresses'
import { updateUser } from '../../domain/users'
import type { MissingRequirement } from '../../domain/requirements'
import type { AddressDetails, Gigs, User } from '../../model/state'
import { TextField } from '../fields'
import type { Problems, Typed } from '../fields'
import { dryRun } from '../dry-run'
import { AddressFields, addressProblems, emptyAddressFields, readAddress } from './address-fields'
import { DateField, birthdayProblem } from './birthday'
import { imeiProblem } from './imei'

/** The names of all these fields. */
export const detailFields = [
  'fullName',
  'birthday',
  'country',
  'line1',
  'line2',
  'postalCode',
  'city',
  'state',
  'imei',
] as const

type Asked = readonly MissingRequirement[]

/** The fields for what a plan requires and nobody told yet, and no others (docs/gigs-api.md#plan). */
export function DetailFields(props: { asked: Asked; typed: Typed; problems: Problems }) {
  const { asked, typed, problems } = props
  const shared = { typed, problems }
  return (
    <>
      {asked.includes('user.fullName') && (
        <TextField
          name="fullName"
          label="Full name"
          hint="As in your passport or identity card."
          autocomplete="name"
          capitalize="words"
          {...shared}
        />
      )}
      {asked.includes('user.birthday') && (
        <DateField name="birthday" label="Date of birth" autocomplete="bday" {...shared} />
      )}
      {asked.includes('address') && <AddressFields {...shared} />}
      {asked.includes('device') && (
        <TextField
          name="imei"
          label="IMEI of your device"
          hint="15 digits. Dial *#06# on the device to see it."
          inputmode="numeric"
          {...shared}
        />
      )}
    </>
  )
}

/** What is wrong with the details that were asked for; nothing is kept by looking. */
export function detailProblems(gigs: Gigs, user: User, asked: Asked, typed: Typed): Problems {
  const problems: Problems = {}
  const note = (name: string, problem: string | null) => {
    if (problem) problems[name] = problem
  }
  if (asked.includes('user.fullName'))
    note('fullName', typed['fullName']?.trim() ? null : 'Enter your full name.')
  if (asked.includes('user.birthday'))
    note('birthday', birthdayProblem(typed['birthday'] ?? '', gigs.now()))
  if (asked.includes('address')) Object.assign(problems, newAddressProblems(gigs, user, typed))
  if (asked.includes('device')) note('imei', imeiProblem(typed['imei'] ?? ''))
  return problems
}

/** Writes name, birthday and address into the account. */
export function saveDetails(gigs: Gigs, user: User, asked: Asked, typed: Typed): User {
  if (asked.includes('address')) addAddress(gigs, user, readAddress(typed))
  return updateUser(gigs, user, {
    ...(asked.includes('user.fullName') ? { fullName: typed['fullName']?.trim() ?? '' } : {}),
    ...(asked.includes('user.birthday') ? { birthday: typed['birthday'] ?? '' } : {}),
  })
}

/** What is wrong with an address to be added to the user's, by field. */
export function newAddressProblems(gigs: Gigs, user: User, typed: Typed): Problems {
  return addressFieldProblems(gigs, typed, (address) => addAddress(gigs, user, address))
}

/** What is wrong with an address that goes elsewhere, by field: the user may have it already. */
export function postalAddressProblems(gigs: Gigs, typed: Typed): Problems {
  return addressFieldProblems(gigs, typed, requireValidAddress)
}

function addressFieldProblems(
  gigs: Gigs,
  typed: Typed,
  use: (address: AddressDetails) => void,
): Problems {
  const address = readAddress(typed)
  const empty = emptyAddressFields(address)
  if (Object.keys(empty).length > 0) return empty
  const refused = dryRun(gigs, () => use(address))
  return refused ? addressProblems(refused) : {}
}
