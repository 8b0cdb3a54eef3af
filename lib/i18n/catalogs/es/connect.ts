import { brand } from '@/lib/brand'
import type { connect as english } from '@/lib/i18n/catalogs/en/connect'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const connect: Translation<typeof english> = {
  checking: 'Estamos comprobando si ha llegado tu cambio.',
  continue:
    'Continuarás en las páginas seguras de nuestra red móvil. Nada cambia hasta que lo confirmes allí.',
  stillOpen:
    'Esto sigue pendiente. Si ya lo terminaste, vuelve a cargar la página en un momento. Si no, puedes empezar de nuevo.',
  chooseFirst: 'Primero elige una opción.',
  opening: 'Abriendo…',
  secondLine: 'Quiero una segunda línea con este plan',
  startAgain: 'Empezar de nuevo',
  outcome: {
    checkAgain: 'Comprobar de nuevo',
    dismiss: 'Ocultar',
    dismissing: 'Ocultando…',
    support: `Escribe a <link>${brand.supportEmail}</link> e incluye esta referencia: <reference>{id}</reference>`,
  },
  steps: {
    returned: 'Has vuelto de nuestras páginas seguras<done>, listo</done>',
    checking: 'Lo estamos comprobando con nuestro operador de red',
    shown: 'Aparecerá aquí automáticamente',
  },
  facts: {
    line: 'Línea',
    plan: 'Plan',
    number: 'Número',
    price: 'Precio',
    addon: 'Complemento',
    addonValue: '{name}, {price}',
    amount: 'Importe',
    purpose: 'Concepto',
  },
  unknownAction: {
    pageTitle: 'Página no encontrada',
    title: 'No reconocemos este enlace',
    text: 'Puede que esté incompleto o que sea de un correo antiguo. No ha cambiado nada en tu cuenta. Puedes hacerlo todo desde el Resumen.',
  },
}
