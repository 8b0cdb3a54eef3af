import type { planChoice as english } from '@/lib/i18n/catalogs/en/plan-choice'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const planChoice: Translation<typeof english> = {
  sim: {
    title: 'SIM',
    esimOnly: 'Este plan incluye una eSIM: lista en minutos y sin envíos.',
    esim: 'eSIM',
    esimHint: 'Lista en minutos',
    ownCard: 'Una tarjeta SIM que ya tengo',
    ownCardHint: 'Necesitarás su número',
    number: 'Número de la tarjeta SIM (ICCID)',
    numberHint: 'Los 19 o 20 dígitos impresos en la tarjeta.',
    optionalNumberHint:
      'Los 19 o 20 dígitos impresos en la tarjeta. Déjalo vacío si aún no tienes una.',
  },
  addons: {
    title: 'Complementos',
    note: 'si quieres',
  },
  device: {
    title: 'Dispositivo',
    required: 'obligatorio para este plan',
    saved: 'Dispositivo guardado',
    none: 'Ninguno de estos',
    unfit: '{device} (no es compatible con la SIM de este plan)',
    imei: 'IMEI',
    imeiHint: 'Marca *#06# en el dispositivo para ver sus 15 dígitos. Puedes dejarlo vacío.',
    requiredImeiHint:
      'Marca *#06# en el dispositivo para ver sus 15 dígitos. Si lo dejas vacío, te lo pediremos al pagar.',
  },
  voucher: {
    label: 'Código promocional',
    hint: 'Se aplica al pagar y ves el precio nuevo antes de confirmar.',
  },
  email: {
    label: 'Correo electrónico',
    hint: 'Te enviaremos un enlace a tu pedido. Con él también inicias sesión, sin contraseña.',
  },
  submit: 'Continuar',
  or: 'o',
  withProvider: 'Continuar con {name}',
  notSaved: 'Aún no se ha guardado nada. Revisa los campos marcados.',
  notSent: 'Aún no se ha enviado nada. Revisa los campos marcados.',
  errors: {
    badIccid:
      'Esto no parece el número de una tarjeta SIM. Tiene 19 o 20 dígitos y está impreso en la tarjeta.',
    badImei: 'Esto no parece un IMEI. Tiene 15 dígitos. Marca *#06# en el dispositivo para verlo.',
    badVoucher:
      'Es demasiado largo para un código promocional. Escribe solo el código o deja el campo vacío.',
    tooManyLookUps: 'Has consultado demasiadas tarjetas SIM. Inténtalo de nuevo en 15 minutos.',
    oneDevice: 'Elige un dispositivo guardado o escribe un IMEI, pero no los dos.',
  },
  missing: {
    title: 'No encontramos la selección de este enlace',
    text: 'Guardamos una selección durante 30 días. No se ha pedido nada. Vuelve a elegir y continúa con tu pedido.',
  },
  removedTitle: 'Parte de tu selección ya no es válida',
  removed: {
    addon: 'Un complemento que elegiste ya no está disponible para este plan. Lo hemos quitado.',
    sim: 'La tarjeta SIM que indicaste ya no se puede usar. La hemos quitado.',
    device: 'El dispositivo que elegiste ya no está guardado. Lo hemos quitado.',
    unfitDevice:
      'El dispositivo que elegiste no es compatible con la SIM de este plan. Lo hemos quitado.',
  },
}
