import { brand } from '@/lib/brand'
import type { payments as english } from '@/lib/i18n/catalogs/en/payments'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const payments: Translation<typeof english> = {
  pageTitle: 'Pagos',
  reasons: {
    subscriptionCreation: 'Plan nuevo',
    subscriptionRenewal: 'Renovación',
  },
  addon: 'Complemento',
  otherCharge: 'Otro cargo',
  addonFor: '{addon} para {line}',
  status: {
    succeeded: 'Pagado',
    pending: 'En proceso',
    failed: 'Fallido',
    refunded: 'Reembolsado',
    disputed: 'En disputa',
    requiresConfirmation: 'Por confirmar',
    requiresPaymentMethod: 'Sin pagar',
  },
  failures: {
    paymentCardDeclined: 'Tu banco ha rechazado la tarjeta.',
    paymentCardInsufficientFunds: 'Tu tarjeta no tiene fondos suficientes.',
    paymentCardExpired: 'Tu tarjeta ha expirado.',
    paymentCardCvcInvalid: 'El código de seguridad de la tarjeta no es correcto.',
    paymentCardNumberInvalid: 'El número de la tarjeta no es correcto.',
    paymentCardNotSupported: 'No aceptamos este tipo de tarjeta.',
    paymentMethodDeclined: 'Se ha rechazado tu método de pago.',
    paymentMethodAccountInvalid: 'No podemos cobrar de la cuenta asociada a tu método de pago.',
    paymentMethodRequired: 'No tienes ningún método de pago con el que podamos cobrar.',
  },
  otherFailure: 'No se ha podido completar el pago.',
  paid: {
    succeeded: 'Has pagado {amount}.',
    pending: 'Estamos procesando tu pago de {amount}.',
    requiresConfirmation: 'Falta que confirmes tu pago de {amount}.',
  },
  method: {
    card: 'Tarjeta',
    name: '{type} que termina en {digits}',
    ending: 'termina en {digits}',
  },
  methods: {
    heading: '{count, plural, =0 {Método de pago} one {Método de pago} other {Métodos de pago}}',
    notListed: 'Nuestro operador de red guarda tu método de pago por nosotros.',
    none: 'Todavía no has guardado ningún método de pago.',
    inUse: 'En uso',
    notConfirmed: 'Sin confirmar.',
    lastPaid: 'Con este método hiciste tu último pago, el {date}.',
    usedNext: 'Se usará a partir de tu próximo pago.',
  },
  due: {
    heading: 'Requiere tu atención',
    open: 'Pagos pendientes',
    confirm: {
      title: 'Confirma un pago',
      text: 'Tu banco necesita tu confirmación para completar este pago.',
    },
    failed: {
      title:
        '{count, plural, =1 {No se ha podido completar un pago} other {No se han podido completar # pagos}}',
      text: 'Actualiza tu método de pago para que el próximo cobro se realice y tu plan siga activo.',
    },
    retried: {
      title: 'Todavía hay un pago pendiente',
      text: 'No se ha podido cobrar con tu método de pago anterior. Desde entonces has guardado <method>{name}</method>. Aún no sabemos cuándo se volverá a intentar este cobro.',
      renewal: 'La próxima renovación de tu plan es el {date}.',
      nothingToDo: 'Por ahora no tienes que hacer nada.',
    },
  },
  history: {
    heading: 'Todos los pagos',
    notListed: `Todavía no podemos mostrar tus pagos aquí. Si necesitas un recibo, escribe a ${brand.supportEmail}.`,
    none: 'Aún no has pagado nada. Tu primer pago aparecerá aquí cuando contrates un plan.',
    refunded: 'Reembolso de {amount}',
    refundedOn: 'Reembolso de {amount} el {date}',
    receipt: 'Recibo',
  },
  pages: {
    label: 'Páginas',
    current: 'Página {current, number} de {count, number}',
    newer: 'Más recientes',
    older: 'Anteriores',
  },
  invoices: {
    heading: 'Facturas',
    none: 'Todavía no tienes facturas. La primera aparecerá aquí cuando pidas un plan.',
    due: 'Tienes una factura por pagar',
    overdue: 'Tienes una factura vencida',
    payBy: 'Paga a más tardar el {date}.',
    view: 'Ver factura',
    status: { finalized: 'Por pagar', paid: 'Pagada', voided: 'Anulada' },
    statusOverdue: 'Vencida',
  },
  invoicePage: { title: 'Factura', back: 'Resumen' },
}
