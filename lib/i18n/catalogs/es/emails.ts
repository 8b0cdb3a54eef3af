import { brand } from '@/lib/brand'
import type { emails as english } from '@/lib/i18n/catalogs/en/emails'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const emails: Translation<typeof english> = {
  frame: {
    kind: 'correo electrónico',
    reason: `Recibes este correo porque eres cliente de ${brand.name}.`,
    choose: 'Elegir qué correos recibes',
    help: 'Ayuda',
  },
  signIn: {
    subject: `{code} es tu código para iniciar sesión en ${brand.name}`,
    preview: 'El código y el enlace sirven una sola vez, durante 15 minutos.',
    title: `Inicia sesión en ${brand.name}`,
    text: 'Pulsa el botón o escribe este código donde empezaste. No necesitas contraseña.',
    button: 'Iniciar sesión',
    note: 'Ambos sirven una sola vez, durante 15 minutos. No los compartas. Si no los pediste, puedes ignorar este correo. No le pasará nada a tu cuenta.',
    reason: `Recibes este correo porque alguien escribió esta dirección para iniciar sesión en ${brand.name}.`,
  },
  // optional: messages
  facts: {
    addon: 'Complemento',
    amount: 'Importe',
    changedOn: 'Fecha del cambio',
    data: 'Datos',
    date: 'Fecha',
    deletedOn: 'Eliminada el',
    device: 'Dispositivo',
    endsOn: 'Termina el',
    for: 'Concepto',
    from: 'A partir del',
    line: 'Línea',
    newPlan: 'Nuevo plan',
    newPrice: 'Nuevo precio',
    number: 'Número',
    oldProvider: 'Operador anterior',
    paymentMethod: 'Método de pago',
    plan: 'Plan',
    price: 'Precio',
    renewsOn: 'Se renueva el',
    startsOverOn: 'Nuevo periodo desde el',
    time: 'Fecha y hora',
    unknownDevice: 'Desconocido',
  },
  buttons: {
    addData: 'Añadir datos',
    openLine: 'Ver tu línea',
    seeDevices: 'Ver tus dispositivos',
    seeLeft: 'Ver lo que te queda',
    seePayments: 'Ver tus pagos',
    seePlans: 'Ver los planes',
    updatePaymentMethod: 'Actualizar método de pago',
  },
  orderConfirmed: {
    active: 'Tu línea {name} ya está activa',
    subject: 'Tu pedido: {name}',
    title: 'Hemos recibido tu pedido de {name}',
    thanks: 'Gracias por tu pedido.',
  },
  addonConfirmed: {
    title: '{addon} ya está en {line}',
    now: 'Ya puedes usar el complemento.',
    soon: 'Podrás usar el complemento en un momento.',
  },
  esimReminder: {
    subject: 'Instala la eSIM de {name}',
    preview: 'Está lista y solo te llevará unos dos minutos.',
    title: 'Tu eSIM te está esperando',
    text: 'Tu eSIM está lista, pero todavía no está instalada. Solo te llevará unos dos minutos. Necesitas conexión, por ejemplo, wifi.',
  },
  changeScheduled: {
    subject: '{line} cambia a {plan} el {date}',
    preview: 'Hasta entonces conservas {plan}.',
    title: '{line} cambia a {plan}',
    text: 'El cambio se aplicará el {date}. Hasta entonces conservas {plan}.',
  },
  changeApplied: {
    preview: 'Cuesta {price}.',
    title: 'Ahora tienes {plan}',
    text: 'Hemos cambiado tu plan como pediste. Tu número sigue siendo el mismo.',
  },
  canceled: {
    overTitle: 'Se había cancelado {name}',
    overText: 'La cancelación se ha anulado.',
    subject: 'Se ha cancelado {name}: termina el {date}',
    preview: 'Puedes usar el plan hasta el {date}.',
    title: 'Se ha cancelado {name}',
    text: 'Puedes usar el plan hasta el {date}. No se renueva y no te lo volveremos a cobrar. Si cambias de opinión, consérvalo antes de esa fecha.',
  },
  resumed: {
    preview: 'Tu cancelación queda anulada.',
    title: '{name} sigue como antes',
    text: 'Tu cancelación queda anulada y tu plan se renueva como antes.',
  },
  endsSoon: {
    overTitle: '{name} estaba a punto de terminar',
    title: '{name} termina el {date}',
    canceled: {
      preview: '¿Has cambiado de opinión? Conserva tu plan antes de esa fecha.',
      text: 'Cancelaste este plan. Si has cambiado de opinión, consérvalo ahora y se renovará como antes.',
    },
    notRenewed: {
      preview: 'Elige un plan nuevo para no quedarte sin conexión.',
      text: 'No se renueva. Elige un plan nuevo antes de esa fecha para no quedarte sin conexión.',
    },
  },
  paymentFailed: {
    previewAdvice: 'Actualiza tu método de pago para conservar tu plan.',
    title: 'No se ha podido completar tu pago de {amount}',
    text: 'Tu plan sigue ahí. Actualiza tu método de pago para que siga activo.',
  },
  paymentToConfirm: {
    preview: 'Tu banco necesita tu confirmación para completarlo.',
    title: 'Confirma tu pago de {amount}',
    text: 'Tu banco necesita tu confirmación para completar este pago. Solo se te cobrará después de que lo confirmes.',
  },
  paymentMethodChanged: {
    preview: 'Tus próximos pagos se harán con {method}.',
    title: 'Tu método de pago ha cambiado',
    text: 'Tus próximos pagos se harán con {method}. Si no lo has cambiado tú, escríbenos de inmediato.',
  },
  portingNeedsYou: {
    preview: 'Necesitamos algunos datos de una factura de tu operador anterior.',
    title: 'Completa la portabilidad de {number}',
    text: 'Para poder pedir tu número, necesitamos algunos datos de una factura de tu operador anterior. Tu plan anterior sigue funcionando hasta que se complete la portabilidad.',
  },
  portingDeclined: {
    title: 'Se ha rechazado la portabilidad de {number}',
    text: 'Tu número no se pierde: sigue con tu operador anterior hasta que se complete la portabilidad.',
  },
  portingDone: {
    preview: 'Tu número ya funciona con tu plan nuevo.',
    title: '{number} ya está con nosotros',
    text: 'Tu número ya funciona con tu plan nuevo. Tu plan anterior termina solo: no tienes que cancelarlo.',
  },
  dataAlmostUsed: {
    preview: 'Has usado el 80 % de tus datos.',
    title: 'Todavía tienes {amount} en {line}',
    text: 'Has usado al menos el 80 % de tus datos de este periodo.',
  },
  dataUsedUp: {
    preview: 'Añade datos para seguir navegando.',
    title: 'Se han acabado tus datos en {line}',
    text: 'Has usado todos los datos de este periodo. Las llamadas y los SMS de tu plan no se ven afectados.',
  },
  newSignIn: {
    subject: `Nuevo inicio de sesión en ${brand.name}`,
    preview: 'Desde {device}. ¿Fuiste tú?',
    previewUnknown: 'Desde un dispositivo desconocido. ¿Fuiste tú?',
    title: 'Nuevo inicio de sesión en tu cuenta',
    text: 'Alguien inició sesión en tu cuenta con {device}, un navegador que no conocíamos. Si fuiste tú, no tienes que hacer nada.',
    textUnknown:
      'Alguien inició sesión en tu cuenta con un navegador que no conocíamos. Si fuiste tú, no tienes que hacer nada.',
    advice:
      'Si no fuiste tú, cierra ahora la sesión de ese dispositivo y cambia la contraseña de tu correo electrónico.',
  },
  accountDeleted: {
    subject: `Hemos eliminado tu cuenta de ${brand.name}`,
    preview: 'Tu perfil y tu acceso ya no existen.',
    title: 'Hemos eliminado tu cuenta',
    text: 'Hemos eliminado tu perfil, tu acceso y todo lo demás que teníamos guardado aquí sobre ti.',
    plans: `Esto no cancela los planes que compraste. Si todavía tienes alguno o no lo pediste tú, escribe a ${brand.supportEmail}.`,
  },
  choices: {
    title: 'Correos que recibes',
    always:
      'Siempre recibes los correos sobre pedidos, pagos, portabilidades, cancelaciones e inicios de sesión, porque quizá tengas que hacer algo.',
    legend: 'También quiero recibir',
    save: 'Guardar selección',
    saved: 'Tu selección está guardada.',
    crossSite:
      'Esta solicitud no proviene de nuestro sitio, así que no se ha cambiado nada. Vuelve a cargar la página e inténtalo de nuevo.',
    expiredTitle: 'Este enlace ya no funciona',
    expired:
      'El enlace está incompleto o tiene más de 60 días. No se ha cambiado nada. Encontrarás las mismas opciones en tu perfil.',
    openProfile: 'Abrir tu perfil',
    kinds: {
      endsSoon: 'Un plan termina en tres días',
      dataAlmostUsed: 'Has usado el 80 % de tus datos',
      dataUsedUp: 'Se han acabado tus datos',
      portingReminder: 'Recordatorios para completar una portabilidad',
      esimReminder: 'Recordatorios para instalar una eSIM',
    },
  },
  // end of messages
}
