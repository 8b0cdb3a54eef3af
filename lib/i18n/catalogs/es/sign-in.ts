import { brand } from '@/lib/brand'
import type { signIn as english } from '@/lib/i18n/catalogs/en/sign-in'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const signIn: Translation<typeof english> = {
  pageTitle: 'Iniciar sesión',
  title: `Inicia sesión en ${brand.name}`,
  intro: '¿Es tu primera vez aquí? Al iniciar sesión se crea tu cuenta. No necesitas contraseña.',
  again: {
    title: 'Confirma que eres tú',
    intro:
      'Para proteger tus datos, vuelve a iniciar sesión como {email}. Después podrás seguir donde lo dejaste.',
  },
  stillSignedIn:
    'Tu sesión como <email>{address}</email> sigue abierta. <link>Continuar con esta cuenta</link>',
  continueWith: 'Continuar con {provider}',
  or: 'o',
  form: {
    email: 'Correo electrónico',
    hint: 'Te enviaremos un enlace y un código. Sirven una sola vez, durante 15 minutos.',
    send: 'Enviarme un enlace',
  },
  code: {
    title: 'Revisa tu correo',
    sent: 'Hemos enviado un enlace y un código a <email>{address}</email>.',
    next: 'Abre el enlace en este dispositivo o escribe el código aquí.',
    nextOrder:
      'Abre el enlace, en este dispositivo o en otro, para ver tu pedido con todo lo que elegiste. O escribe el código aquí.',
    replaces:
      'Tienes la sesión abierta como <current>{address}</current>. Con el código entrarás como <email>{newAddress}</email>.',
    label: 'Código del correo',
    hint: 'Los 6 dígitos. Sirven una sola vez, durante 15 minutos.',
    signIn: 'Iniciar sesión',
    signInAs: 'Entrar como {email}',
    notFound: '¿No encuentras el correo? Revisa la carpeta de spam o <link>pide uno nuevo</link>.',
    none: 'En este navegador no hay ningún código que comprobar: un código sirve durante 15 minutos y solo donde lo pediste. Abre el enlace del correo o pide uno nuevo aquí. No se ha perdido nada.',
    askAgain: 'Pedir otro correo',
  },
  confirm: {
    pageTitle: 'Confirma el inicio de sesión',
    title: 'Un paso más',
    text: `Vas a iniciar sesión en ${brand.name} como <email>{address}</email>.`,
    ignore: 'Si no lo pediste tú, cierra esta página. No pasa nada si no pulsas el botón.',
    replaceTitle: '¿Iniciar sesión con otra dirección?',
    replaces:
      'Tienes la sesión abierta como <current>{address}</current>. Con este enlace entrarás como <email>{newAddress}</email>.',
    stay: 'Seguir como {email}',
    ignoreReplace:
      'Si no pediste este enlace, mantén tu sesión. No pasa nada si no pulsas el botón.',
    expiredTitle: 'Este enlace ya no funciona',
    expired:
      'Ese enlace ya se usó o tiene más de 15 minutos. Pide uno nuevo. No se ha perdido nada.',
    newLink: 'Entrar con un enlace nuevo',
    incompleteTitle: 'Este enlace está incompleto',
    incomplete:
      'Algunos programas de correo cortan los enlaces largos. Copia el enlace completo del correo o pide uno nuevo. No se ha perdido nada.',
    askForLink: 'Pedir otro enlace',
  },
  refused: {
    crossSite:
      'Esta solicitud no proviene de nuestro sitio, así que no se ha enviado nada. Vuelve a cargar la página e inténtalo de nuevo.',
    crossSiteLink:
      'Esta solicitud no proviene de nuestro sitio, así que no se ha iniciado tu sesión. Abre de nuevo el enlace del correo.',
    crossSiteCode:
      'Esta solicitud no proviene de nuestro sitio, así que no se ha iniciado tu sesión. Vuelve a cargar la página e inténtalo de nuevo.',
    invalidEmail: 'Esto no parece un correo electrónico. Revísalo e inténtalo de nuevo.',
    invalidCode: 'Escribe los 6 dígitos del correo.',
    wrongCode: 'Ese código no coincide. Revisa el correo más reciente.',
    codeEnded: 'Demasiados intentos: pide otro correo. El enlace del último todavía funciona.',
    codeOver: 'Ese correo ya se usó para iniciar sesión o tiene más de 15 minutos. Pide uno nuevo.',
    mailFailed:
      'No hemos podido enviar el correo. Tu dirección sigue aquí. Inténtalo de nuevo en un minuto.',
    tooManyLinks:
      'Hemos enviado demasiados enlaces a esta dirección. Usa el más reciente o inténtalo de nuevo {minutes, plural, one {en # minuto} other {en # minutos}}.',
    tooManyTries:
      'Ha habido demasiados intentos desde tu conexión. Inténtalo de nuevo {minutes, plural, one {en # minuto} other {en # minutos}}.',
  },
  errors: {
    unverified:
      'Tu proveedor no ha verificado tu dirección de correo. Pide que te enviemos un enlace por correo.',
    oddAddress:
      'Tu dirección de correo en ese proveedor tiene caracteres poco habituales que no podemos aceptar. Pide que te enviemos un enlace por correo.',
    attemptOver:
      'Ese inicio de sesión tardó más de 15 minutos o empezó en otro navegador. No se ha perdido nada. Inicia sesión abajo y te llevaremos a donde ibas.',
    OAuthCallbackError:
      'No has terminado de iniciar sesión con tu proveedor. No se ha perdido nada. Inténtalo de nuevo o pide que te enviemos un enlace por correo.',
    tooMany: 'Ha habido demasiados intentos desde tu conexión. Inténtalo de nuevo en unos minutos.',
    crossSite:
      'Esta solicitud no proviene de nuestro sitio, así que no se ha enviado nada. Vuelve a cargar la página e inténtalo de nuevo.',
    Verification: 'Ese enlace ya se usó o tiene más de 15 minutos. Pide uno nuevo.',
    OAuthAccountNotLinked:
      'Antes entraste de otra forma con esta dirección de correo. Pide que te enviemos un enlace por correo.',
  },
  unknownError:
    'No hemos podido iniciar tu sesión. No se ha perdido nada. Inténtalo de nuevo o pide que te enviemos un enlace por correo.',
}
