import type { Gigs, Porting, PortingField } from '../../model/state'
import { AddressFields } from '../checkout/address-fields'
import { DateField } from '../checkout/birthday'
import { type FormErrors, type FormValues, SelectField, TextField, TickBox } from '../fields'
import { accountTypes } from './answers'

type Networks = Pick<Porting, 'provider' | 'recipientProvider'>

type Fields = {
  gigs: Gigs
  porting: Networks
  asked: PortingField[]
  values: FormValues
  errors: FormErrors
}

/** The controls of one form of a porting. */
export function PortingFields({ gigs, porting, asked, values, errors }: Fields) {
  const shared = { values, errors }
  const has = (field: PortingField) => asked.includes(field)
  return (
    <>
      {has('donorProvider') && (
        <SelectField
          name="donorProvider"
          label="Provider"
          hint="Choose “Other” if it is not in the list."
          options={donors(gigs, porting)}
          {...shared}
        />
      )}
      {has('accountNumber') && (
        <TextField
          name="accountNumber"
          label="Account number"
          hint="On your bill, or in your provider's app."
          {...shared}
        />
      )}
      {has('accountPin') && (
        <TextField
          name="accountPin"
          label="Number transfer PIN"
          hint="Your provider gives it to you. It is not the PIN of your SIM."
          inputmode="numeric"
          values={{ accountPin: values['accountPin'] ?? '' }}
          errors={errors}
        />
      )}
      {has('accountType') && (
        <SelectField
          name="accountType"
          label="Kind of account"
          options={accountTypes}
          {...shared}
        />
      )}
      {has('firstName') && (
        <TextField name="firstName" label="First name" autocomplete="given-name" {...shared} />
      )}
      {has('lastName') && (
        <TextField name="lastName" label="Last name" autocomplete="family-name" {...shared} />
      )}
      {has('birthday') && (
        <DateField name="birthday" label="Date of birth" autocomplete="bday" {...shared} />
      )}
      {has('address') && <AddressFields {...shared} />}
      {has('donorProviderApproval') && (
        <TickBox
          name="donorProviderApproval"
          label="My provider has agreed to the transfer."
          errors={errors}
        />
      )}
    </>
  )
}

/** The providers that numbers can come from, as options of a list. */
export function donors(gigs: Gigs, { provider, recipientProvider }: Networks) {
  return gigs.store
    .list('serviceProviders')
    .filter(
      ({ id, recipientProviders }) =>
        id !== recipientProvider && recipientProviders.includes(provider),
    )
    .map(({ id, name }): readonly [string, string] => [id, name])
}
