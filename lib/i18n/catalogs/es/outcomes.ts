import type { outcomes as english } from '@/lib/i18n/catalogs/en/outcomes'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const outcomes: Translation<typeof english> = {
  done: 'Listo.',
  returned: 'Hola de nuevo.',
  chosen: 'Has elegido «{action}»',
  text: {
    unconfirmed: 'Tu cambio puede tardar un momento en aparecer aquí.',
    user_aborted: 'Has salido antes de terminar. No se ha cambiado nada.',
    auth_expired: 'Esa página caducó antes de abrirse. No se ha cambiado nada. Empieza de nuevo.',
    bad_configuration:
      'Ahora mismo no hemos podido hacerlo, y no es culpa tuya. No se ha cambiado nada.',
    unknown: 'Todavía no sabemos cómo ha terminado.',
  },
  hint: {
    canLeave: 'Puedes salir de esta página.',
    accountBelow: 'Abajo ves lo que muestra tu cuenta ahora.',
  },
  purchase: {
    active: 'Tu línea {line} ya está activa',
    activeOnNumber: 'Tu línea {line} ya está activa con el número {number}',
    ordered: '{line}: pedido recibido',
  },
  next: {
    porting: 'Siguiente paso: completa tu portabilidad.',
    esim: 'Siguiente paso: instala tu eSIM.',
    number: 'Empieza en cuanto {number} esté con nosotros. No tienes que hacer nada.',
    simCard: 'Siguiente paso: inserta tu tarjeta SIM en tu dispositivo.',
    wait: 'Lo estamos preparando todo. En la página de tu línea verás cuándo está listo.',
  },
  addons: {
    added: '{addons} ya {count, plural, one {está} other {están}} en {line}',
    usableNow: 'Ya puedes usar {count, plural, one {el complemento} other {los complementos}}.',
    usableSoon:
      'Podrás usar {count, plural, one {el complemento} other {los complementos}} en un momento.',
  },
  payment: {
    title: {
      paid: 'Has pagado {amount}',
      confirmed: 'Tu pago de {amount} está confirmado',
    },
    text: {
      paid: '{purpose}. No tienes que hacer nada más.',
      confirmed: '{purpose}. Tu banco lo está procesando.',
    },
  },
  porting: {
    moved: '{number} ya está con nosotros',
    movedText: 'Ahora funciona con {line}.',
    declined: 'Hemos enviado tus datos para {number}',
    declinedText:
      'Hemos vuelto a preguntar a {provider, select, unknown {tu operador anterior} other {{provider}}} y ha rechazado los datos otra vez. Compáralos con una factura.',
    sent: 'Ya tenemos tus datos para {number}',
    sentText:
      'Ahora pedimos a {provider, select, unknown {tu operador anterior} other {{provider}}} que libere tu número. Conserva tu plan anterior hasta entonces: termina solo cuando se complete la portabilidad. Te avisaremos aquí cuando esté con nosotros.',
  },
  change: {
    planned: '{line} cambia a {plan}',
    plannedOn: '{line} cambia a {plan} el {date}',
    now: 'Ahora tienes {plan}',
    cost: 'Cuesta {price} {period}.',
    untilThen: 'Hasta entonces conservas {plan}.',
  },
  cancellation: {
    ended: '{line} ha terminado',
    canceled: 'Has cancelado {line}',
    canceledText:
      'Puedes usar el plan hasta el {date}. Si cambias de opinión, consérvalo antes de esa fecha.',
  },
  resumption: {
    continues: '{line} sigue como antes',
    renews: 'Se renueva el {date} por {price}.',
  },
  paymentMethod: {
    saved: 'Hemos guardado {method}',
    savedText: 'Tu próximo pago se hará con este método.',
    failedStaysOpen:
      'Tu próximo pago se hará con este método. El pago fallido de {amount} sigue pendiente hasta que se intente de nuevo.',
  },
  addressSaved: 'Tu nueva dirección está guardada',
  nameSaved: 'Ahora tu nombre es {name}',
}
