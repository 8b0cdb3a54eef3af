import { brand } from '@/lib/brand'
import type { profile as english } from '@/lib/i18n/catalogs/en/profile'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const profile: Translation<typeof english> = {
  title: 'Perfil',
  intro: 'Lo que guardes aquí no tendrás que volver a escribirlo al pagar.',
  details: {
    title: 'Tus datos personales',
    email: 'Correo electrónico',
    verified: 'Verificado',
    signIns: 'Formas de iniciar sesión',
    emailLink: 'Enlace por correo',
    fullName: 'Nombre completo',
    birthday: 'Fecha de nacimiento',
    address: 'Dirección',
    birthdayNote: `¿No es correcta? Escribe a ${brand.supportEmail}.`,
  },
  form: {
    titleWithDetails: 'Datos y preferencias',
    title: 'Preferencias',
    name: 'Nombre completo',
    nameHint: 'Tal como aparece en tu pasaporte o documento de identidad.',
    birthday: 'Fecha de nacimiento',
    birthdayHint: 'Algunos planes la necesitan para poder activarse.',
    language: 'Idioma',
    languageHint: 'Para nuestras páginas, los correos y el pago.',
    region: 'Región',
    regionHint: 'Las fechas y los precios se escriben como en este país.',
    save: 'Guardar perfil',
  },
  theme: {
    title: 'Apariencia',
    device: 'Como mi dispositivo',
    light: 'Claro',
    dark: 'Oscuro',
    hint: 'Algunas páginas de nuestro operador de red solo están disponibles en modo claro.',
  },
  address: {
    title: 'Dirección',
    hint: 'Algunos planes la necesitan, y a ella enviamos las tarjetas SIM. Puedes dejarlo todo vacío.',
    country: 'País',
    chooseCountry: 'Elige un país',
    line1: 'Calle y número',
    line2: 'Piso, apartamento (opcional)',
    postalCode: 'Código postal',
    city: 'Ciudad',
    state: 'Estado o provincia',
    stateHint: 'Su nombre o dos letras, como NY. Hace falta en Estados Unidos y Canadá.',
  },
  addressErrors: {
    country: 'Elige tu país.',
    line1: 'Escribe tu calle y número.',
    city: 'Escribe tu ciudad.',
    tooLong: 'Es demasiado largo. Usa 200 caracteres como máximo.',
    postalCode: 'Escribe tu código postal. Las direcciones de este país ({country}) lo llevan.',
    otherPostalCode:
      'Esto no parece un código postal de este país ({country}). Revisa el código y el país.',
    noPostalCode: 'Déjalo vacío: en este país ({country}) no hay códigos postales.',
    state: 'Escribe tu estado o provincia, como NY o New York.',
    unknownState:
      'No conocemos este estado o provincia. Escribe su nombre o sus dos letras, como NY.',
    unknownRegion:
      'No conocemos esta región. Déjalo vacío: solo hace falta en las direcciones de Estados Unidos y Canadá.',
  },
  errors: {
    name: 'Usa 100 caracteres como máximo para tu nombre, o déjalo vacío.',
    birthday: 'Elige una fecha pasada o deja el campo vacío.',
    language: 'Elige un idioma de la lista.',
    region: 'Elige una región de la lista.',
    theme: 'Elige una de las tres opciones.',
    refused: 'Nuestro operador de red no lo ha aceptado. Revísalo e inténtalo de nuevo.',
  },
  saved: 'Tu perfil está guardado.',
  notSaved: 'Todavía no se ha guardado nada. Revisa los campos marcados.',
  partlySaved: 'Todavía no se ha guardado todo. Revisa los campos marcados.',
  refused: 'Nuestro operador de red no ha aceptado estos datos. Revísalos e inténtalo de nuevo.',
  pending:
    'Tus datos están guardados aquí. No hemos podido conectar con nuestro operador de red, así que se los pasaremos en cuanto podamos, a más tardar antes de tu próximo pedido.',
  kept: 'Tu perfil está guardado, excepto {details}: tu cuenta ya tenía esa información y no la hemos cambiado. La ves arriba.',
  keptDetails: {
    name: 'tu nombre completo',
    birthday: 'tu fecha de nacimiento',
    address: 'tu dirección',
  },
  notPassedOn:
    'Tus datos están guardados aquí, pero nuestro operador de red aún no los tiene todos. Se los pasaremos en cuanto podamos, a más tardar antes de tu próximo pedido.',
  passingOn:
    'Tus datos están guardados aquí y se los estamos pasando a nuestro operador de red. Vuelve a cargar la página en un momento para verlos en tu cuenta.',
  addressRefused:
    'Nuestro operador de red no ha aceptado tu dirección. Revísala y vuelve a guardarla, o déjala vacía: te la pediremos al pagar.',
  unavailable:
    'Ahora mismo no podemos cargar tu nombre, tu fecha de nacimiento ni tu dirección. No se ha perdido nada. Vuelve a cargar la página en un minuto para verlos.',
  sessions: {
    title: 'Dónde tienes la sesión abierta',
    device: '{browser} en {system}',
    unknownDevice: 'Dispositivo desconocido',
    thisDevice: 'Este dispositivo',
    signedInAt: 'Sesión iniciada: {time}',
    lastUsedOn: 'Último uso: {date}',
    signOut: 'Cerrar sesión',
    signOutHere: 'Cerrar sesión aquí',
    signOutOthers: 'Cerrar todas las demás sesiones',
    signingOut: 'Cerrando sesión…',
    endedOne: 'Has cerrado la sesión en ese dispositivo.',
    endedOthers: 'Has cerrado todas las demás sesiones. Solo queda la de este dispositivo.',
  },
  data: {
    title: 'Tus datos',
    text: 'Todo lo que guardamos sobre ti, en un archivo que otros programas pueden leer. Puede que antes te pidamos iniciar sesión de nuevo.',
    download: 'Descargar mis datos',
    confirmed: {
      data: 'Gracias por iniciar sesión de nuevo. Puedes descargar tus datos durante los próximos 10 minutos.',
      deletion:
        'Gracias por iniciar sesión de nuevo. Todavía no se ha eliminado nada. Marca la casilla de abajo y pulsa el botón.',
    },
  },
  deletion: {
    title: 'Eliminar mi cuenta',
    text: 'Esto cierra tu sesión en todas partes y elimina para siempre tu perfil y todos los datos guardados con él. No cancela tus planes, que siguen activos en nuestra red móvil. Puede que antes te pidamos iniciar sesión de nuevo.',
    activePlans:
      '{count, plural, one {Uno de tus planes sigue activo y se seguirá cobrando. Cancélalo antes en el Resumen.} other {# de tus planes siguen activos y se seguirán cobrando. Cancélalos antes en el Resumen.}}',
    sure: 'Quiero eliminar mi cuenta',
    submit: 'Eliminar cuenta',
    submitting: 'Eliminando…',
  },
  deleted: 'Hemos eliminado tu cuenta.',
  plansStay: `Los planes en nuestra red móvil continúan hasta que se cancelen. Si necesitas ayuda con ellos, escribe a ${brand.supportEmail}.`,
}
