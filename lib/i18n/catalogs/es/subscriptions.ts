import { brand } from '@/lib/brand'
import type { subscriptions as english } from '@/lib/i18n/catalogs/en/subscriptions'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const subscriptions: Translation<typeof english> = {
  allowances: { data: 'Datos', voice: 'Llamadas', sms: 'SMS' },
  sim: { esim: 'eSIM', card: 'Tarjeta SIM' },
  page: {
    yourLine: 'Tu línea',
    allLines: 'Todas las líneas',
    left: 'Lo que te queda',
    included: 'Lo que incluye',
    manage: 'Gestionar esta línea',
    addons: 'Complementos',
  },
  name: {
    add: 'Ponle un nombre',
    rename: 'Cambiar nombre',
    label: 'Nombre de esta línea',
    hint: 'Solo lo ves tú. Déjalo vacío para usar el nombre del plan.',
    save: 'Guardar nombre',
    saved: 'Nombre guardado.',
    invalid: 'Usa {max, number} caracteres como máximo, sin saltos de línea.',
    notYours:
      'No hemos encontrado esta línea en tu cuenta. Vuelve a cargar la página e inténtalo de nuevo.',
  },
  status: {
    ended: 'Finalizada',
    endsOn: 'Termina el {date}',
    waitingForNumber: 'Esperando tu número',
    active: 'Activa',
    pending: 'En preparación',
    initiated: 'Pendiente de pago',
    restricted: 'Restringida',
  },
  statusHelp: {
    pending: 'Estamos preparando tu línea. Vuelve a cargar la página para comprobarlo.',
    initiated: `Empieza cuando se pague la primera factura. ¿Ya pagaste? Escribe a ${brand.supportEmail}.`,
    restricted: `Algunos servicios de este plan están en pausa. Escribe a ${brand.supportEmail} para reactivarlos.`,
  },
  change: {
    planOn: 'Cambia a {plan} el {date}',
    planSoon: 'Cambia a {plan} en breve',
    simOn: 'Pasa a una SIM nueva el {date}',
    simSoon: 'Pasa a una SIM nueva en breve',
  },
  list: {
    found:
      '{count, plural, one {# línea coincide con «{search}».} other {# líneas coinciden con «{search}».}}',
    showAll: 'Ver todas las líneas',
    showMore: 'Ver {count, number} más',
    ended: 'Planes finalizados ({count, number})',
    searchLabel: 'Buscar por nombre, número o plan',
    searchPlaceholder: 'Nombre, número o plan',
    search: 'Buscar',
  },
  row: {
    renews: 'Se renueva el {day}',
    validUntil: 'Vigente hasta el {day}',
    usableUntil: 'Disponible hasta el {day}',
    ended: 'Terminó el {day}',
    addData: 'Añadir datos',
    addons: 'Complementos',
  },
  facts: {
    planAndPrice: 'Plan y precio',
    plan: 'Plan',
    price: 'Precio',
    minimumTerm: 'Permanencia mínima',
    worksIn: 'Funciona en',
    dates: 'Fechas',
    ordered: 'Fecha del pedido',
    activeSince: 'Activa desde el',
    periodSince: 'Periodo actual desde el',
    renewsOn: 'Se renueva el',
    validUntil: 'Vigente hasta el',
    canEndFrom: 'Puede terminar a partir del',
    usableUntil: 'Disponible hasta el',
    endedOn: 'Terminó el',
    simAndDevice: 'SIM y dispositivo',
    sim: 'SIM',
    iccid: 'Número de tarjeta (ICCID)',
    esim: 'eSIM',
    device: 'Dispositivo',
  },
  esimProfile: {
    installed: 'Instalada',
    enabled: 'Instalada y activada',
    disabled: 'Instalada y desactivada',
    deleted: 'Eliminada del dispositivo',
  },
  actions: {
    carrierDetails: 'Detalles del operador',
    buyAddon: 'Añadir datos o un complemento',
    usableUntil: 'Si cancelas, podrás usar este plan hasta el {date}.',
    usableUntilPeriodEnds: 'Si cancelas, podrás usar este plan hasta que termine su periodo.',
  },
  addons: {
    legend: 'Complemento',
    until: 'Hasta el {date}',
    startsWithPlan: 'Empieza con tu plan',
  },
  usage: {
    unlimitedUsed: 'Sin límite, has usado {amount}',
    unlimitedUnused: 'Sin límite, aún sin usar',
    byDay: 'Consumo por día',
    missing:
      'Ahora mismo no podemos mostrar tu consumo por día. Lo que te queda sigue apareciendo arriba. Vuelve a cargar la página para intentarlo de nuevo.',
    nothing: 'Aún no has usado nada en este periodo.',
    showTable: 'Ver como tabla',
    today: 'Hoy',
    day: 'Día',
    dayToday: '{day} (hoy)',
    before: 'Antes',
    total: 'Total',
    inPeriod: {
      data: 'Has usado {used} en lo que va de periodo. El día de mayor consumo fue el {day}: {most}.',
      voice:
        'Has hablado {used} en lo que va de periodo. El día de más llamadas fue el {day}: {most}.',
      sms: 'Has enviado {used, plural, one {# SMS} other {# SMS}} en lo que va de periodo. El día que más enviaste fue el {day}: {most, plural, one {# SMS} other {# SMS}}.',
    },
    inLastDays: {
      data: 'Has usado {used} en los últimos {count, number} días. El día de mayor consumo fue el {day}: {most}.',
      voice:
        'Has hablado {used} en los últimos {count, number} días. El día de más llamadas fue el {day}: {most}.',
      sms: 'Has enviado {used, plural, one {# SMS} other {# SMS}} en los últimos {count, number} días. El día que más enviaste fue el {day}: {most, plural, one {# SMS} other {# SMS}}.',
    },
  },
}
