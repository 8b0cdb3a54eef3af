import type { Card } from '../../domain/cards'
import type { ApiError } from '../../errors'
import type { PaymentMethod } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Choices } from '../form-parts'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'

/** The fields of a card and, if the user has a saved card, a choice between the two. */
export function CardFields(props: {
  t: Translator
  values: FormValues
  errors: FormErrors
  stored: PaymentMethod | null
}) {
  const { t, values, errors, stored } = props
  const chosen = values['pay'] ?? stored?.id
  return (
    <>
      {stored && (
        <Choices
          name="pay"
          legend={t('card.payWith')}
          options={[
            { value: stored.id, name: cardName(t, stored) },
            { value: 'new', name: t('card.another') },
          ]}
          chosen={chosen}
          errors={errors}
        />
      )}
      <fieldset class="only-new form" aria-label={t('card.group')}>
        <TextField
          t={t}
          name="number"
          label={t('card.number')}
          inputmode="numeric"
          autocomplete="cc-number"
          maxlength={30}
          values={values}
          errors={errors}
        />
        <div class="pair">
          <TextField
            t={t}
            name="expiry"
            label={t('card.expiry')}
            hint={t('card.expiryHint')}
            inputmode="numeric"
            autocomplete="cc-exp"
            maxlength={9}
            values={values}
            errors={errors}
          />
          <TextField
            t={t}
            name="cvc"
            label={t('card.cvc')}
            hint={t('card.cvcHint')}
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

export function cardName(t: Translator, { brand, last4 }: PaymentMethod) {
  return t('card.name', { brand: `${brand[0]?.toUpperCase()}${brand.slice(1)}`, last4 })
}

export function readCardForm({ number = '', expiry = '', cvc = '' }: FormValues): Card {
  return { number, expiry, cvc }
}

/** Returns errors for empty fields. The domain validates the others. */
export function emptyCardFields(t: Translator, { number, expiry, cvc }: Card): FormErrors {
  return {
    ...(number.trim() ? {} : { number: t('card.noNumber') }),
    ...(expiry.trim() ? {} : { expiry: t('card.noExpiry') }),
    ...(cvc.trim() ? {} : { cvc: t('card.noCvc') }),
  }
}

/** Assigns the error of a rejected card to its field. */
export function cardErrors(t: Translator, { code, message }: ApiError): FormErrors {
  return { [fields[code ?? ''] ?? '']: apiMessage(t, message) }
}

const fields: Record<string, string> = {
  paymentCardNumberInvalid: 'number',
  paymentCardExpired: 'expiry',
  paymentCardCvcInvalid: 'cvc',
}
