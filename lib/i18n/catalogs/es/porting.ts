import { brand } from '@/lib/brand'
import type { porting as english } from '@/lib/i18n/catalogs/en/porting'
import type { Translation } from '@/lib/i18n/catalogs/translation'

const ASK_PROVIDER = 'Pídeselo a tu operador anterior o búscalo en tu última factura.'
const SEND_NAME = 'Escríbenos con tu nombre tal como aparece en la factura de tu operador anterior.'
const SEND_POSTAL_CODE = 'Escríbenos y dinos el que aparece en la factura de tu operador anterior.'
const CALL_PROVIDER = 'Habla primero con tu operador anterior y luego escríbenos.'
const STILL_WORKS = 'Hasta entonces, sigue funcionando con tu operador anterior.'

export const porting: Translation<typeof english> = {
  title: 'Portabilidad',
  steps: {
    requested: 'Solicitada',
    withProvider: 'Con {provider}',
    withOldProvider: 'Con tu operador anterior',
    done: 'Completada',
  },
  about: 'Se trata del número {number}.',
  aboutFrom: 'Se trata del número {number}, que viene de {provider}.',
  statuses: {
    draft: {
      title: 'La portabilidad aún no ha empezado',
      text: 'Empieza junto con tu plan.',
    },
    initiated: {
      title: 'La portabilidad está empezando',
      text: `Tu número todavía no está con nosotros. ${STILL_WORKS}`,
    },
    informationRequired: {
      title: 'Necesitamos algunos datos para traer tu número',
      text: 'Los encontrarás en una factura de tu operador anterior. Tu plan empieza cuando el número esté con nosotros.',
    },
    pending: {
      title: 'Ya tenemos tus datos',
      text: `Ahora los enviaremos a tu operador anterior. Tu número todavía no está con nosotros. ${STILL_WORKS}`,
    },
    requested: {
      title: 'Tu operador anterior está revisando la solicitud',
      text: `Tu número todavía no está con nosotros. ${STILL_WORKS}`,
    },
    completed: {
      title: 'Tu número ya está con nosotros',
      text: 'Ahora funciona con este plan.',
    },
    canceled: {
      title: 'Portabilidad cancelada',
      text: 'Tu plan tendrá un número nuevo. El antiguo se queda con tu operador anterior.',
    },
    expired: {
      title: 'La portabilidad ha caducado',
      text: `Tu número no está con nosotros. ¿Todavía quieres traerlo? Escribe a ${brand.supportEmail}.`,
    },
    failed: {
      title: 'No se ha podido completar la portabilidad',
      text: `No es culpa tuya. Escribe a ${brand.supportEmail} y lo revisaremos.`,
    },
  },
  otherStatus: {
    title: 'Portabilidad: {status}',
    text: 'Hasta el cambio, tu número sigue funcionando con tu operador anterior.',
  },
  declined: {
    title: 'Portabilidad rechazada',
    retry: 'Puedes corregirlo aquí y volveremos a solicitarla.',
  },
  declines: {
    portingAccountPinRequiredOrInvalid: {
      reason: 'Falta el PIN de la cuenta o no es correcto.',
      nextStep: ASK_PROVIDER,
    },
    portingAccountNumberRequiredOrInvalid: {
      reason: 'Falta el número de cuenta o no es correcto.',
      nextStep: ASK_PROVIDER,
    },
    portingAddressRequiredOrInvalid: {
      reason: 'La dirección no coincide con los datos de tu operador anterior.',
      nextStep: 'Escríbela tal como aparece en su factura.',
    },
    portingPhoneNumberPortProtected: {
      reason: 'Tu número está bloqueado para la portabilidad.',
      nextStep: 'Pide a tu operador anterior que lo desbloquee y luego confírmalo aquí.',
    },
    portingPostalCodeRequiredOrInvalid: {
      reason: 'Falta el código postal o no es correcto.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingZipCodeRequiredOrInvalid: {
      reason: 'Falta el código ZIP o no es correcto.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingFirstNameRequiredOrInvalid: {
      reason: 'El nombre no coincide.',
      nextStep: SEND_NAME,
    },
    portingLastNameRequiredOrInvalid: {
      reason: 'El apellido no coincide.',
      nextStep: SEND_NAME,
    },
    portingUserInformationMismatch: {
      reason: 'Tus datos no coinciden con los de tu operador anterior.',
      nextStep: SEND_NAME,
    },
    portingBillingPinRequiredOrInvalid: {
      reason: 'Falta el PIN de facturación o no es correcto.',
      nextStep: 'Pídeselo a tu operador anterior y luego escríbenos.',
    },
    portingPhoneNumberNotFound: {
      reason: 'Tu operador anterior no reconoce este número.',
      nextStep: 'Revisa el número y el operador, y luego escríbenos.',
    },
    portingPhoneNumberNotActive: {
      reason: 'Este número no está activo con tu operador anterior.',
      nextStep: CALL_PROVIDER,
    },
    portingPhoneNumberNotEligible: {
      reason: 'Este número no se puede portar.',
      nextStep: 'Escríbenos y buscaremos otra solución.',
    },
    portingPhoneNumberAdministrative: {
      reason: 'Este número está reservado y no se puede portar.',
      nextStep: 'Escríbenos.',
    },
    portingPhoneNumberPrepaid: {
      reason: 'Tu operador anterior no libera números de prepago.',
      nextStep: CALL_PROVIDER,
    },
    portingPendingOtherProvider: {
      reason: 'Otro operador ya está tramitando la portabilidad de este número.',
      nextStep: CALL_PROVIDER,
    },
    portingDuplicated: {
      reason: 'Ya hay otra solicitud de portabilidad para este número.',
      nextStep: 'Escríbenos si no es tuya.',
    },
    portingSameNewAndOldNetworkProvider: {
      reason: 'Tu número ya está en nuestra red.',
      nextStep: 'No hace falta portarlo: escríbenos y lo configuramos.',
    },
    other: {
      reason: 'Tu operador anterior no ha aceptado la solicitud.',
      nextStep: 'Escríbenos y averiguaremos por qué.',
    },
  },
}
