import type { Gigs, Porting, PortingField } from '../../model/state'
import { AddressFields } from '../checkout/address-fields'
import { DateField } from '../checkout/birthday'
import { type FormErrors, type FormValues, SelectField, TextField, Checkbox } from '../fields'
import type { FlowContext } from '../flow'
import { accountTypes } from './form'

type Networks = Pick<Porting, 'provider' | 'recipientProvider'>

type PortingFieldsProps = {
  flow: Pick<FlowContext, 'gigs' | 't'>
  porting: Networks
  fields: PortingField[]
  values: FormValues
  errors: FormErrors
}

/** The requested fields of a porting form. */
export function PortingFields({ flow, porting, fields, values, errors }: PortingFieldsProps) {
  const { t } = flow
  const shared = { t, values, errors }
  const has = (field: PortingField) => fields.includes(field)
  return (
    <>
      {has('donorProvider') && (
        <SelectField
          name="donorProvider"
          label={t('porting.donorProvider')}
          hint={t('number.providerHint')}
          options={donorOptions(flow, porting)}
          {...shared}
        />
      )}
      {has('accountNumber') && (
        <TextField
          name="accountNumber"
          label={t('porting.accountNumber')}
          hint={t('porting.accountNumberHint')}
          {...shared}
        />
      )}
      {has('accountPin') && (
        <TextField
          t={t}
          name="accountPin"
          label={t('porting.accountPin')}
          hint={t('porting.accountPinHint')}
          inputmode="numeric"
          values={{ accountPin: values['accountPin'] ?? '' }}
          errors={errors}
        />
      )}
      {has('accountType') && (
        <SelectField
          name="accountType"
          label={t('porting.accountType')}
          options={accountTypes.map((type) => [type, t(`porting.${type}`)] as const)}
          {...shared}
        />
      )}
      {has('firstName') && (
        <TextField
          name="firstName"
          label={t('porting.firstName')}
          autocomplete="given-name"
          {...shared}
        />
      )}
      {has('lastName') && (
        <TextField
          name="lastName"
          label={t('porting.lastName')}
          autocomplete="family-name"
          {...shared}
        />
      )}
      {has('birthday') && (
        <DateField name="birthday" label={t('details.birthday')} autocomplete="bday" {...shared} />
      )}
      {has('address') && <AddressFields {...shared} />}
      {has('donorProviderApproval') && (
        <Checkbox
          name="donorProviderApproval"
          label={t('porting.donorProviderApproval')}
          errors={errors}
        />
      )}
    </>
  )
}

/** The name of the service provider that stands for all that are not in the list. */
export const OTHER_PROVIDER = 'Other'

/** Returns the donor providers as options of a select field. */
export function donorOptions({ gigs, t }: Pick<FlowContext, 'gigs' | 't'>, networks: Networks) {
  return donors(gigs, networks).map(([id, name]): readonly [string, string] => [
    id,
    name === OTHER_PROVIDER ? t('number.otherProvider') : name,
  ])
}

/** Returns the donor providers by id and name. */
export function donors(gigs: Gigs, { provider, recipientProvider }: Networks) {
  return gigs.store
    .list('serviceProviders')
    .filter(
      ({ id, recipientProviders }) =>
        id !== recipientProvider && recipientProviders.includes(provider),
    )
    .map(({ id, name }): readonly [string, string] => [id, name])
}
