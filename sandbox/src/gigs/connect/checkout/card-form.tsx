import type { Card } from '../../domain/cards'
import type { ApiError } from '../../errors'
import type { PaymentMethod } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Choices } from '../form-parts'

/** The fields of a card and, if the user has a saved card, a choice between the two. */
export function CardFields(props: {
  values: FormValues
  errors: FormErrors
  stored: PaymentMethod | null
}) {
  const { values, errors, stored } = props
  const chosen = values['pay'] ?? stored?.id
  return (
    <>
      {stored && (
        <Choices
          name="pay"
          legend="Pay with"
          options={[
            { value: stored.id, name: cardName(stored) },
            { value: 'new', name: 'Another card' },
          ]}
          chosen={chosen}
          errors={errors}
        />
      )}
      <fieldset class="only-new form" aria-label="Card">
        <TextField
          name="number"
          label="Card number"
          inputmode="numeric"
          autocomplete="cc-number"
          maxlength={30}
          values={values}
          errors={errors}
        />
        <div class="pair">
          <TextField
            name="expiry"
            label="Expiry date"
            hint="MM/YY"
            inputmode="numeric"
            autocomplete="cc-exp"
            maxlength={9}
            values={values}
            errors={errors}
          />
          <TextField
            name="cvc"
            label="Security code"
            hint="3 or 4 digits"
            inputmode="numeric"
            autocomplete="cc-csc"
            maxlength={4}
            values={values}
            errors={errors}
          />
        </div>
      </fieldset>
    </>
  )
}

export function cardName({ brand, last4 }: PaymentMethod) {
  return `${brand[0]?.toUpperCase()}${brand.slice(1)} ending in ${last4}`
}

export function readCardForm({ number = '', expiry = '', cvc = '' }: FormValues): Card {
  return { number, expiry, cvc }
}

/** Returns errors for empty fields. The domain validates the others. */
export function emptyCardFields({ number, expiry, cvc }: Card): FormErrors {
  return {
    ...(number.trim() ? {} : { number: 'Enter the card number.' }),
    ...(expiry.trim() ? {} : { expiry: 'Enter the expiry date.' }),
    ...(cvc.trim() ? {} : { cvc: 'Enter the security code.' }),
  }
}

/** Assigns the error of a rejected card to its field. */
export function cardErrors({ code, message }: ApiError): FormErrors {
  return { [fields[code ?? ''] ?? '']: message }
}

const fields: Record<string, string> = {
  paymentCardNumberInvalid: 'number',
  paymentCardExpired: 'expiry',
  paymentCardCvcInvalid: 'cvc',
}
