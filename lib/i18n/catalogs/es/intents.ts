import type { intents as english } from '@/lib/i18n/catalogs/en/intents'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const intents: Translation<typeof english> = {
  checkoutNewSubscription: {
    button: 'Elegir este plan',
    question: '¿Cómo contrato un plan?',
    about: 'Paga este plan y configura tu línea.',
    fulfilled: 'Tu nuevo plan ya está en tu cuenta.',
    unconfirmed: 'Todavía no vemos tu nuevo plan',
  },
  checkoutAddon: {
    button: 'Añadir al plan',
    question: '¿Cómo añado datos o minutos a mi plan?',
    about: 'Paga este complemento y lo tendrás en tu plan.',
    fulfilled: 'Tu complemento ya está en tu plan.',
    unconfirmed: 'Todavía no vemos tu complemento',
  },
  confirmPayment: {
    button: 'Confirmar pago',
    question: '¿Cómo confirmo un pago?',
    about: 'Confirma este pago, como pide tu banco.',
    fulfilled: 'Tu pago está confirmado.',
    unconfirmed: 'Todavía no vemos tu confirmación',
  },
  completePorting: {
    button: 'Completar portabilidad',
    question: '¿Cómo completo la portabilidad de mi número?',
    about: 'Indica lo que tu operador actual necesita para liberar tu número.',
    fulfilled: 'Ya tenemos tus datos. Te avisaremos aquí cuando tu número esté con nosotros.',
    unconfirmed: 'Todavía no vemos tus datos',
  },
  viewEsimInstallation: {
    button: 'Instalar eSIM',
    question: '¿Cómo instalo mi eSIM?',
    about: 'Consulta los pasos para instalar la eSIM de este plan.',
    fulfilled: 'Hola de nuevo. Puedes abrir estos pasos hasta que tu eSIM esté instalada.',
    unconfirmed: 'Todavía no vemos si tu eSIM está instalada',
  },
  viewSubscription: {
    button: 'Ver detalles',
    question: '¿Dónde veo todo sobre un plan?',
    about: 'Consulta este plan en detalle y lo que puedes cambiar en él.',
    fulfilled: 'Hola de nuevo.',
    unconfirmed: 'Todavía no vemos tus cambios',
  },
  changeSubscription: {
    button: 'Cambiar de plan',
    question: '¿Cómo cambio de plan?',
    about: 'Elige otro plan u otros complementos para esta línea.',
    fulfilled:
      'Tu cambio está guardado. Si has elegido otro plan, empezará con tu próximo periodo de facturación.',
    unconfirmed: 'Todavía no vemos tu cambio',
  },
  cancelSubscription: {
    button: 'Cancelar plan',
    question: '¿Cómo cancelo?',
    about: 'Cancela este plan. Puedes usarlo hasta que termine el periodo.',
    fulfilled: 'Tu plan está cancelado. Puedes usarlo hasta que termine el periodo.',
    unconfirmed: 'Todavía no vemos tu cancelación',
  },
  resumeSubscription: {
    button: 'Conservar plan',
    question: '¿Cómo conservo un plan que cancelé?',
    about: 'Anula la cancelación. Tu plan volverá a renovarse como antes.',
    fulfilled: 'Tu plan sigue como antes y ya no está cancelado.',
    unconfirmed: 'Todavía no vemos que tu plan continúe',
  },
  viewSubscriptions: {
    button: 'Gestionar planes',
    question: '¿Dónde veo todos mis planes?',
    about: 'Consulta todos tus planes y lo que puedes cambiar en ellos.',
    fulfilled: 'Hola de nuevo.',
    unconfirmed: 'Todavía no vemos tus cambios',
  },
  updatePaymentMethod: {
    button: 'Cambiar método de pago',
    question: '¿Cómo cambio mi tarjeta?',
    about: 'Indica el método de pago para todos los cobros futuros.',
    fulfilled: 'Tu nuevo método de pago está guardado.',
    unconfirmed: 'Todavía no vemos tu nuevo método de pago',
  },
  updateUserAddress: {
    button: 'Cambiar dirección',
    question: '¿Cómo cambio mi dirección?',
    about: 'Indica tu nueva dirección.',
    fulfilled: 'Tu nueva dirección está guardada.',
    unconfirmed: 'Todavía no vemos tu nueva dirección',
  },
  updateUserFullName: {
    button: 'Cambiar nombre',
    question: '¿Cómo cambio mi nombre?',
    about: 'Indica tu nuevo nombre.',
    fulfilled: 'Tu nuevo nombre está guardado.',
    unconfirmed: 'Todavía no vemos tu nuevo nombre',
  },
}
