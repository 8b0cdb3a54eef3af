import type { account as english } from '@/lib/i18n/catalogs/en/account'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const account: Translation<typeof english> = {
  links: {
    dashboard: 'Ir al Resumen',
    plans: 'Ver los planes',
    retry: 'Intentar de nuevo',
    support: 'Escríbenos',
  },
  dashboard: {
    pageTitle: 'Resumen',
    hello: 'Hola, {name}',
    title: 'Tu cuenta',
    lines: '{count, plural, =1 {Tu línea} other {Tus líneas}}',
    addPlan: 'Añadir un plan',
  },
  noPlan: {
    title: 'Aún no tienes ningún plan',
    titleForReturning: 'No tienes ningún plan activo',
    sold: 'Elige uno ahora y conéctate en unos minutos. Podrás gestionarlo aquí mismo.',
    onRequest:
      'Consulta nuestros planes y dinos cuál quieres. Cuando esté listo, lo encontrarás aquí.',
  },
  todo: {
    heading: 'Tareas pendientes',
    confirmPayment: {
      title: 'Confirma tu pago de {amount}.',
      titleWithPurpose: 'Confirma tu pago de {amount} por {purpose}.',
      text: 'Tu banco necesita tu confirmación para completarlo.',
    },
    failedPayments: {
      one: 'No se ha podido completar tu pago de {amount}.',
      oneWithPurpose: 'No se ha podido completar tu pago de {amount} por {purpose}.',
      several: 'No se han podido completar {count, number} pagos, {amounts} en total.',
      next: 'Actualiza tu método de pago para que tu plan siga activo.',
    },
    invoice: {
      due: 'Paga tu factura de {amount}.',
      dueBy: 'Paga tu factura de {amount} a más tardar el {date}.',
      overdue: 'Tu factura de {amount} está vencida.',
      wasDue: 'Tu factura de {amount} venció el {date}.',
    },
    porting: {
      title: 'Completa la portabilidad de {number}.',
      text: 'Necesitamos algunos datos de una factura de tu operador anterior.',
      declined: 'Se ha rechazado la portabilidad de {number}.',
    },
    esim: {
      title: 'Instala la eSIM de {line}.',
      text: 'Está lista y solo te llevará unos dos minutos.',
    },
    ending: {
      title: '{line} termina el {date}.',
      text: '¿Has cambiado de opinión? Conserva el plan y se renovará como antes.',
    },
  },
  loading: {
    pending: 'Estamos cargando tu cuenta. Aparecerá aquí en cuanto esté lista.',
    withoutScripts: 'Puede tardar unos segundos.',
    reload: 'Volver a cargar la página',
  },
  unavailable: 'En este momento no podemos cargar tu cuenta',
  asOf: 'Última actualización: <time>{at}</time>. <link>Actualizar</link>',
  unreachable: {
    title: 'No podemos conectar con nuestro operador de red en este momento',
    text: 'Esta es tu cuenta según la última actualización: <time>{at}</time>. No se ha perdido nada. Podrás volver a hacer cambios en cuanto recuperemos la conexión con nuestro operador de red. Vuelve a cargar la página para intentarlo de nuevo.',
    textOfRefreshing:
      'Esta es tu cuenta según la última actualización: <time>{at}</time>. No se ha perdido nada. Podrás volver a hacer cambios en cuanto recuperemos la conexión con nuestro operador de red; la página se actualizará sola.',
  },
  timeZone: {
    utc: 'Las fechas están en hora universal coordinada (UTC).',
    own: 'Las fechas están en tu zona horaria: {zone}.',
  },
}
