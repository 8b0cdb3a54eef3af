import type { order as english } from '@/lib/i18n/catalogs/en/order'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const order: Translation<typeof english> = {
  title: 'Tu pedido',
  about: 'Sobre este plan',
  sim: 'SIM',
  esim: 'eSIM',
  card: 'Tarjeta SIM {iccid}',
  cardAtCheckout: 'Tarjeta SIM, la eliges al pagar',
  device: 'Dispositivo',
  imei: 'IMEI {imei}',
  voucherCode: 'Código promocional',
  edit: 'Cambiar la selección',
  plan: 'Plan',
  dueNow: 'A pagar ahora',
  beforeVoucher: '{total}<note> antes de aplicar tu código</note>',
  later: 'Después',
  laterNothing: 'Nada. Termina por sí solo.',
  minimumTerm: 'Permanencia mínima',
  termAndTotal: '{term}, {total} en total por el plan',
  voucherNote: 'Al pagar verás cuánto ahorras con tu código o por qué no se puede usar.',
  totalNote:
    'Al pagar se suman los impuestos y el envío, si los hay, y ves el total antes de confirmar.',
  keepNumber:
    'Puedes conservar tu número de teléfono: indícalo al pagar. No canceles antes con tu operador actual.',
  asks: 'Al pagar te pediremos {list}.',
  requirements: {
    birthday: 'tu fecha de nacimiento',
    address: 'tu dirección',
    device: 'el IMEI de tu dispositivo',
  },
  consent: 'Al continuar al pago, aceptas <documents></documents>.',
  submit: 'Continuar al pago',
  name: {
    label: 'Nombre completo',
    hint: 'Como aparece en tu pasaporte o documento de identidad. Si lo escribes aquí, no te lo pediremos al pagar.',
  },
}
