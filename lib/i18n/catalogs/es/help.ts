import { brand } from '@/lib/brand'
import type { help as english } from '@/lib/i18n/catalogs/en/help'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const help: Translation<typeof english> = {
  pageTitle: 'Ayuda',
  description: 'Respuestas sobre planes, eSIM, pagos y tu cuenta, cada una con su enlace directo.',
  title: '¿En qué podemos ayudarte?',
  intro:
    'Cada respuesta tiene un enlace directo. Primero inicias sesión y no cambia nada hasta que lo confirmes.',
  topics: {
    plan: 'Contratar un plan',
    subscription: 'Tus planes',
    payment: 'Pagos',
    account: 'Tu cuenta',
  },
  contact: {
    title: '¿Sigues con dudas? Escríbenos',
    withReference:
      'Tu referencia es <code>{reference}</code>. Ya está en el asunto del correo, para que sepamos qué ha pasado.',
    withoutReference:
      'Si una página te ha mostrado una <strong>referencia</strong>, un código corto debajo del mensaje, inclúyela en tu correo. Nos ayuda a saber qué ha pasado.',
    write: 'Escribir un correo',
    address: 'O usa tu propio programa de correo: <address>{email}</address>',
    subject: `Ayuda con ${brand.name}`,
    subjectWithReference: 'Ayuda, referencia {reference}',
  },
}
