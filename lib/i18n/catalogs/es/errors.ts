import { brand } from '@/lib/brand'
import type { errors as english } from '@/lib/i18n/catalogs/en/errors'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const errors: Translation<typeof english> = {
  crossSite:
    'Esta solicitud no proviene de nuestro sitio, así que no se ha cambiado nada. Vuelve a cargar la página e inténtalo de nuevo.',
  unknownIntent:
    'No sabemos qué debería hacer este botón. Vuelve a cargar la página e inténtalo de nuevo.',
  signedOut: 'Tu sesión se ha cerrado. Inicia sesión e inténtalo de nuevo.',
  invalidInput: 'Hay algo incorrecto en esta solicitud. No se ha cambiado nada.',
  unknownLaunch: 'No lo hemos encontrado en tu cuenta. No se ha cambiado nada.',
  failure: {
    refused: 'Nuestro operador de red no ha aceptado esta solicitud.',
    unreachable: 'Ahora mismo no podemos conectar con nuestro operador de red.',
    timeout: 'Nuestro operador de red está tardando demasiado en responder.',
    busy: 'Ahora mismo estamos recibiendo muchas solicitudes.',
    unreadable: 'No hemos podido leer la respuesta de nuestro operador de red.',
    unsafeUrl:
      'Nuestro operador de red nos ha enviado a una página que no conocemos, así que no la hemos abierto.',
    userAlreadyExists:
      'Tu correo electrónico ya pertenece a una cuenta que no podemos conectar automáticamente.',
    advice: `No se ha cambiado nada. Inténtalo de nuevo en un minuto o escribe a ${brand.supportEmail}.`,
    lastingAdvice: `No se ha cambiado nada. Si vuelve a ocurrir, escribe a ${brand.supportEmail}.`,
    reference: 'Referencia: {reference}',
  },
  limit: {
    launches: 'Has abierto nuestras páginas seguras demasiadas veces en poco tiempo.',
    voucherCodes: 'Has probado demasiados códigos promocionales.',
    advice: `No se ha cambiado nada. Inténtalo de nuevo {minutes, plural, =1 {en un minuto} other {en # minutos}} o escribe a ${brand.supportEmail}.`,
  },
  missing: {
    pageTitle: 'Página no encontrada',
    title: 'No hemos encontrado esa página',
    text: 'Revisa si la dirección tiene algún error o ve al Resumen. No ha cambiado nada en tu cuenta.',
    dashboard: 'Ir al Resumen',
    plans: 'Ver los planes',
    help: 'Ayuda',
  },
  unexpected: {
    title: 'Algo ha fallado por nuestra parte',
    text: `No se ha perdido nada en tu cuenta. Inténtalo de nuevo en un minuto. Si sigue pasando, escribe a ${brand.supportEmail} e incluye la referencia de abajo.`,
    link: 'Intentar de nuevo',
    reference: 'Referencia: <code>{reference}</code>',
    contact: 'Escríbenos',
  },
  foreign: {
    title: 'Este formulario no proviene de nuestro sitio',
    text: 'No se ha enviado nada ni ha cambiado nada en tu cuenta. Abre nuestro sitio e inténtalo allí de nuevo.',
    link: 'Abrir nuestro sitio',
  },
  outdated: {
    title: 'Hay una versión más reciente de esta página',
    text: 'No se ha enviado nada ni ha cambiado nada en tu cuenta. Vuelve atrás para ver lo que escribiste, o abre la nueva versión y empieza allí de nuevo.',
    link: 'Abrir la nueva versión',
  },
}
