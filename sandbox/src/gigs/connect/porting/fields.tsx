import type { Gigs, Porting, PortingField } from '../../model/state'
import { AddressFields } from '../checkout/address-fields'
import { DateField } from '../checkout/birthday'
import { type FormErrors, type FormValues, SelectField, TextField, Checkbox } from '../fields'
import { accountTypes } from './form'

type Networks = Pick<Porting, 'provider' | 'recipientProvider'>

type PortingFieldsProps = {
  gigs: Gigs
  porting: Networks
  fields: PortingField[]
  values: FormValues
  errors: FormErrors
}

/** The requested fields of a porting form. */
export function PortingFields({ gigs, porting, fields, values, errors }: PortingFieldsProps) {
  const shared = { values, errors }
  const has = (field: PortingField) => fields.includes(field)
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
          hint="You can find it on your bill or in your provider's app."
          {...shared}
        />
      )}
      {has('accountPin') && (
        <TextField
          name="accountPin"
          label="Number transfer PIN"
          hint="You get it from your provider. It is not the PIN of your SIM."
          inputmode="numeric"
          values={{ accountPin: values['accountPin'] ?? '' }}
          errors={errors}
        />
      )}
      {has('accountType') && (
        <SelectField name="accountType" label="Account type" options={accountTypes} {...shared} />
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
        <Checkbox
          name="donorProviderApproval"
          label="My provider has approved the transfer."
          errors={errors}
        />
      )}
    </>
  )
}

/** Returns the donor providers as options. */
export function donors(gigs: Gigs, { provider, recipientProvider }: Networks) {
  return gigs.store
    .list('serviceProviders')
    .filter(
      ({ id, recipientProviders }) =>
        id !== recipientProvider && recipientProviders.includes(provider),
    )
    .map(({ id, name }): readonly [string, string] => [id, name])
}
