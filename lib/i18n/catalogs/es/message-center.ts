import type { messageCenter as english } from '@/lib/i18n/catalogs/en/message-center'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const messageCenter: Translation<typeof english> = {
  title: 'Mensajes',
  intro: 'Lo que ha pasado en tu cuenta. Los mensajes sin leer aparecen primero.',
  unread: 'Mensajes, {count, number} sin leer',
  new: 'Nuevo',
  incomplete:
    'En este momento no podemos cargar tu cuenta, por eso faltan aquí los mensajes sobre tus planes. No se ha perdido nada. Vuelve a cargar la página en un minuto para verlos.',
  empty:
    'Todavía no hay mensajes. Cuando pase algo en tu cuenta, lo verás aquí y te llegará por correo electrónico.',
  chooseEmails: 'Elegir qué correos recibes',
}
