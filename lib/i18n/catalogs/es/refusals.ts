import { brand } from '@/lib/brand'
import type { refusals as english } from '@/lib/i18n/catalogs/en/refusals'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const refusals: Translation<typeof english> = {
  invalidInput:
    'Hay algo incorrecto en esta solicitud. Vuelve a cargar la página e inténtalo de nuevo.',
  unreachable: 'Ahora mismo no es posible. Inténtalo de nuevo en un minuto.',
  needsPayments: `Esto no se puede hacer en línea. Escribe a ${brand.supportEmail} y te ayudamos.`,
  accountBlocked: `Tu cuenta está bloqueada. Escribe a ${brand.supportEmail} y lo resolvemos.`,
  noGigsUser: 'Todavía no tienes ningún plan. Elige uno primero.',
  notYours: 'No lo hemos encontrado en tu cuenta. Vuelve a cargar la página e inténtalo de nuevo.',
  planNotAvailable: 'Este plan ya no está disponible. Elige otro.',
  addonDoesNotFit: 'Este complemento no está disponible para este plan.',
  simNotUsable:
    'Esta tarjeta SIM no se puede usar con este plan. Revisa su número o elige una eSIM.',
  deviceDoesNotFit:
    'Este dispositivo no es compatible con la SIM de este plan. Elige otro dispositivo u otro plan.',
  secondLine: 'Ya tienes este plan. Confirma que quieres una segunda línea con él.',
  notActive: 'Podrás hacerlo cuando tu plan esté activo.',
  ended: 'Este plan ha terminado.',
  alreadyCanceled: 'Este plan ya está cancelado. Puedes usarlo hasta que termine.',
  notCanceled: 'Este plan no está cancelado.',
  notRecurring: 'Este plan termina solo y no se renueva.',
  endsSoon: 'Este plan está cancelado. Si quieres cambiarlo, elige primero «Conservar plan».',
  nothingToChoose: 'Ahora mismo no hay ningún otro plan ni complemento que elegir.',
  nothingToConfirm: 'Ahora mismo no hay nada que confirmar.',
  noPorting: 'Este plan no tiene ninguna portabilidad.',
  portingNotWaiting: 'No necesitamos nada más de ti para esta portabilidad.',
  portingNotRepairable: `Esta portabilidad no se puede corregir aquí. Escribe a ${brand.supportEmail} y te ayudamos.`,
  noSimYet: 'Tu SIM todavía se está preparando.',
  notEsim: 'Este plan usa una tarjeta SIM, así que no hay nada que instalar.',
  installedAlready: 'Esta eSIM ya está instalada. Una eSIM solo se puede instalar una vez.',
}
