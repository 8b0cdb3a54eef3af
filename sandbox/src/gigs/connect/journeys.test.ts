import { describe, expect, test } from 'vitest'
import { addPaymentMethod } from '../domain/payments'
import { draftPorting, attachPorting } from '../domain/portings'
import { updateUser } from '../domain/users'
import { createVoucher } from '../domain/vouchers'
import type { Intent, Plan } from '../model/state'
import { unitedStates } from '../seed/coverage'
import { serviceProviders } from '../seed/service-providers'
import { card, startCheckout } from '../../testing/checkout'
import { newAddon, newConnect, newPlan, startFlow, subscribe } from '../../testing/connect'
import { catalogs } from './words/translator'

type Words = Record<string, Record<string, string>>

type Language = 'de' | 'es'

/** Returns what is wrong with a page: another language, missing texts, and English ones. */
function problemsOn(language: Language, { text }: { text: string }, expected: readonly string[]) {
  const visible = text.replaceAll(/\s/g, ' ')
  return [
    ...(text.includes(`<html lang="${language}"`) ? [] : ['<html lang>']),
    ...expected.filter((part) => !visible.includes(part)),
    ...englishTextsIn(text, language),
  ]
}

function englishTextsIn(html: string, language: Language): string[] {
  const page = html.replace(/<section class="bar".*?<\/section>/s, '').replaceAll('&#39;', "'")
  const catalog: Words = catalogs[language]
  return Object.entries<Record<string, string>>(catalogs.en).flatMap(([subject, texts]) =>
    Object.entries(texts)
      .filter(([name, text]) => catalog[subject]?.[name] !== text)
      .flatMap(([, text]) => text.split(/\{\w+\}/).map((part) => part.trim()))
      .filter((part) => part.length > 9 && page.includes(part)),
  )
}

const problemsInGerman = (page: { text: string }, ...expected: string[]) =>
  problemsOn('de', page, expected)

test('these tests find wrong texts', () => {
  const page = { text: '<html lang="de"><p>Total today</p>' }
  expect(problemsOn('de', page, [])).toEqual(['Total today'])
  expect(problemsOn('es', page, ['Hoy'])).toEqual(['<html lang>', 'Hoy', 'Total today'])
})

function newConnectFor(preferredLocale: string) {
  const connect = newConnect()
  for (const provider of serviceProviders) connect.gigs.store.put('serviceProviders', provider)
  return { ...connect, user: updateUser(connect.gigs, connect.user, { preferredLocale }) }
}

const fullPlan: Partial<Plan> = {
  name: 'Premium 20',
  price: { amount: 123_450, currency: 'EUR' },
  simTypes: ['eSIM', 'pSIM'],
  coverage: unitedStates,
  allowances: { dataBytes: 5.5e9, voiceSeconds: null, smsMessages: null },
  requirements: {
    address: 'present',
    'user.birthday': 'present',
    'user.fullName': 'present',
    device: 'present',
  },
}

const details = {
  fullName: 'Grace Hopper',
  birthday: '1986-12-09',
  country: 'DE',
  line1: 'Turmstraße 1',
  postalCode: '10559',
  city: 'Berlin',
  imei: '490154203237518',
}
const donor = {
  accountNumber: '482910',
  accountPin: '7391',
  firstName: 'Grace',
  lastName: 'Hopper',
}
const keep = { sim: 'auto', whichNumber: 'keep', phoneNumber: '+1 959 555 0100' }

describe.each([
  {
    locale: 'de-DE',
    language: 'de',
    price: '987,60 €',
    texts: {
      sim: ['Wähle deine SIM und Rufnummer', 'Weiter', '5,5 GB Daten · Unbegrenzt telefonieren'],
      summary: ['Vereinigte Staaten', 'Gutscheincode SPRING', '20 % Rabatt auf den ersten'],
      renewal: 'Danach jeden Monat 1.234,50 €, bis du kündigst.',
      errors: ['Gib deine Rufnummer mit Vorwahl ein.', 'Wähle deinen bisherigen Anbieter.'],
      details: ['Deine Angaben', 'Straße und Hausnummer', 'Deutschland'],
      detailErrors: ['Bitte prüfe deine Angaben', 'Gib dein Geburtsdatum ein.'],
      donor: 'Northstar Wireless gibt +19595550100 frei',
      pay: '987,60 € bezahlen',
      declined: 'Die Karte wurde abgelehnt. Dir wurde nichts berechnet.',
      badCard: 'Die Prüfziffer der Karte ist nicht gültig.',
      done: ['Danke für deine Bestellung', 'die Mitnahme von +19595550100', 'Wird eingerichtet'],
    },
  },
  {
    locale: 'es-MX',
    language: 'es',
    price: 'EUR 987.60',
    texts: {
      sim: ['Elige tu SIM y tu número', 'Continuar', '5.5 GB de datos · Llamadas ilimitadas'],
      summary: ['Estados Unidos', 'Código promocional SPRING', 'de descuento en el primer periodo'],
      renewal: 'Después, EUR 1,234.50 cada mes hasta que canceles.',
      errors: ['Escribe tu número con el código de área.', 'Elige tu operador actual.'],
      details: ['Tus datos', 'Calle y número', 'Alemania'],
      detailErrors: ['Revisa tus datos', 'Escribe tu fecha de nacimiento.'],
      donor: 'Northstar Wireless transferirá +19595550100',
      pay: 'Pagar EUR 987.60',
      declined: 'Se ha rechazado la tarjeta. No se te ha cobrado nada.',
      badCard: 'El código de seguridad de la tarjeta no es válido.',
      done: ['Gracias por tu pedido', 'la portabilidad de +19595550100', 'En configuración'],
    },
  },
] as const)('a checkout for $locale', ({ locale, language, price, texts }) => {
  test('speaks the language through to the end', async () => {
    const connect = newConnectFor(locale)
    createVoucher(connect.gigs, {
      name: 'Spring',
      code: 'SPRING',
      priceDiscount: null,
      priceDiscountPercentage: 20,
      recurrence: { type: 'once', durationInMonths: null },
    })
    const params = { plan: newPlan(connect.gigs, fullPlan).id, voucherCode: 'SPRING' }
    const { page, submit, callback } = await startCheckout({ connect, params })
    expect(
      problemsOn(language, page, [...texts.sim, ...texts.summary, texts.renewal, price]),
    ).toEqual([])
    expect(
      problemsOn(language, await submit('sim', { sim: 'auto', whichNumber: 'keep' }), texts.errors),
    ).toEqual([])
    expect(
      problemsOn(
        language,
        await submit('sim', { ...keep, donorProvider: 'svp_0northstar' }),
        texts.details,
      ),
    ).toEqual([])
    expect(problemsOn(language, await submit('details', {}), texts.detailErrors)).toEqual([])
    expect(problemsOn(language, await submit('details', details), [texts.donor])).toEqual([])
    expect(problemsOn(language, await submit('donor', {}), [])).toEqual([])
    expect(
      problemsOn(language, await submit('donor', { ...details, ...donor }), [texts.pay]),
    ).toEqual([])
    expect(
      problemsOn(language, await submit('payment', { ...card, cvc: '1' }), [texts.badCard]),
    ).toEqual([])
    expect(
      problemsOn(language, await submit('payment', { ...card, number: '4000000000000002' }), [
        texts.declined,
      ]),
    ).toEqual([])
    expect(
      problemsOn(language, await submit('payment', { ...card, number: '4000002500003155' }), [
        price,
      ]),
    ).toEqual([])
    expect(problemsOn(language, await submit('confirm', {}), texts.done)).toEqual([])
    expect((await submit('done', {})).url).toBe(callback('success'))
  })
})

/** A customer with a plan, an add-on to buy, a saved card and a number transfer that needs details. */
function newCustomer(locale: string) {
  const connect = newConnectFor(locale)
  const { gigs, user } = connect
  const plan = newPlan(gigs, { name: 'Basic 5' })
  const larger = newPlan(gigs, { name: 'Large 50' })
  newAddon(gigs, plan, { name: 'Extra 2' })
  addPaymentMethod(gigs, user, card)
  const { id: subscription } = subscribe(gigs, user, plan)
  return { connect, plan, larger, subscription }
}

describe('the other pages in German', () => {
  test.each<[Intent, string]>([
    [{ type: 'viewSubscriptions' }, 'Deine Tarife'],
    [{ type: 'updatePaymentMethod' }, 'Deine Karte: Visa mit den Endziffern 4242.'],
    [{ type: 'updateUserAddress' }, 'Deine Adresse'],
    [{ type: 'updateUserFullName' }, 'Dein Name'],
  ])('%j', async (intent, text) => {
    const { connect } = newCustomer('de-DE')
    expect(problemsInGerman((await startFlow(connect, intent)).page, text)).toEqual([])
  })

  test('a subscription', async () => {
    const { connect, subscription } = newCustomer('de-DE')
    const intent = { type: 'viewSubscription', viewSubscription: { subscription } } as const
    const { page } = await startFlow(connect, intent)
    expect(
      problemsInGerman(page, 'Basic 5', 'Aktiv', 'Verlängert sich am', 'jeden Monat', 'eSIM'),
    ).toEqual([])
  })

  test('the installation of an eSIM', async () => {
    const { connect, subscription } = newCustomer('de-DE')
    const intent = { type: 'viewEsimInstallation', viewEsimInstallation: { subscription } } as const
    expect(
      problemsInGerman((await startFlow(connect, intent)).page, 'Installiere deine eSIM', 'Fertig'),
    ).toEqual([])
  })

  test('a cancellation and its withdrawal', async () => {
    const { connect, subscription } = newCustomer('de-DE')
    const cancel = { type: 'cancelSubscription', cancelSubscription: { subscription } } as const
    const { page, submit, browser, callback } = await startFlow(connect, cancel)
    expect(problemsInGerman(page, 'Tarif kündigen')).toEqual([])
    expect(
      problemsInGerman(
        await browser.open(page.url.replace('settings', 'reason')),
        'Er ist mir zu teuer',
      ),
    ).toEqual([])
    expect(problemsInGerman(await submit('reason', {}), 'Wähle einen Grund.')).toEqual([])
    const confirm = await submit('reason', { userReason: 'unused' })
    expect(problemsInGerman(confirm, 'Basic 5 kündigen?', 'Du kannst den Tarif bis zum ')).toEqual(
      [],
    )
    expect(confirm.text).toMatch(/bis zum \d{1,2}\. [A-ZÄ][a-zä]+ \d{4} nutzen/)
    expect((await submit('confirm', {})).url).toBe(callback('success'))
    const resume = { type: 'resumeSubscription', resumeSubscription: { subscription } } as const
    const next = await startFlow(connect, resume)
    expect(problemsInGerman(next.page, 'Gekündigt, noch aktiv', 'Kündigung zurücknehmen')).toEqual(
      [],
    )
    expect(
      problemsInGerman(
        await next.browser.open(next.page.url.replace('settings', 'confirm')),
        'Basic 5 fortsetzen?',
        'Du zahlst wieder jeden Monat',
      ),
    ).toEqual([])
  })

  test('a plan change and an add-on', async () => {
    const { connect, subscription, larger } = newCustomer('de-DE')
    const intent = { type: 'changeSubscription', changeSubscription: { subscription } } as const
    const { page, submit } = await startFlow(connect, intent)
    expect(
      problemsInGerman(page, 'Mehr Daten', 'Extra 2', 'Zahlung jeden Monat · 5 GB Daten'),
    ).toEqual([])
    expect(problemsInGerman(await submit('choose', {}), 'Wähle eine dieser Optionen.')).toEqual([])
    expect(
      problemsInGerman(await submit('choose', { choice: larger.id }), 'Zu Large 50 wechseln?'),
    ).toEqual([])
    expect(problemsInGerman(await submit('change', {}), 'Large 50 startet am ')).toEqual([])
    const again = await startFlow(connect, intent)
    expect(problemsInGerman(again.page, 'wechselst du zu Large 50.')).toEqual([])
    const addon = connect.gigs.store.list('addons')[0]?.id ?? ''
    expect(
      problemsInGerman(
        await again.submit('choose', { choice: addon }),
        'Heute zu zahlen',
        'Andere Karte',
      ),
    ).toEqual([])
    expect(
      problemsInGerman(await again.submit('payment', card), 'Zu deinem Tarif hinzugefügt'),
    ).toEqual([])
  })

  test('a number transfer, with the reason of a decline', async () => {
    const { connect, subscription } = newCustomer('de-DE')
    const { gigs, user } = connect
    const draft = draftPorting(gigs, {
      user,
      phoneNumber: '+19595550110',
      provider: 'test',
      recipientProvider: 'svp_0recipient',
      required: ['donorProvider', 'accountPin', 'donorProviderApproval'],
    })
    const owner = gigs.store.get('subscriptions', subscription)
    if (!owner) throw new Error('The subscription is missing.')
    attachPorting(gigs, owner, draft.id)
    const { id } = draft
    const change = (properties: object) => {
      const porting = gigs.store.get('portings', id)
      if (porting) gigs.store.put('portings', { ...porting, ...properties })
    }
    change({ status: 'informationRequired' })
    const intent = { type: 'completePorting', completePorting: { subscription } } as const
    const { page, submit } = await startFlow(connect, intent)
    expect(problemsInGerman(page, 'Nimm deine Rufnummer mit', 'Los geht’s')).toEqual([])
    expect(
      problemsInGerman(await submit('donor', {}), 'Dein bisheriger Anbieter', 'Anderer Anbieter'),
    ).toEqual([])
    expect(
      problemsInGerman(await submit('donor', { donorProvider: 'svp_0other' }), 'Dein Vertrag dort'),
    ).toEqual([])
    expect(problemsInGerman(await submit('account', {}), 'Gib die PIN ein.')).toEqual([])
    expect(
      problemsInGerman(
        await submit('account', { accountPin: '1234' }),
        'Freigabe durch deinen Anbieter',
      ),
    ).toEqual([])
    expect(
      problemsInGerman(
        await submit('approval', { donorProviderApproval: 'yes' }),
        'Danke, mehr brauchen wir',
      ),
    ).toEqual([])
    change({
      status: 'declined',
      declinedCode: 'portingAccountPinRequiredOrInvalid',
      declinedMessage: 'The account PIN is missing or wrong.',
    })
    const repair = await startFlow(connect, intent)
    expect(problemsInGerman(repair.page, 'Die PIN fehlt oder ist falsch. Korrigiere das')).toEqual(
      [],
    )
  })

  test('a payment to confirm, and a plan that is not for sale', async () => {
    const { connect, plan } = newCustomer('de-DE')
    const { gigs } = connect
    const params = { plan: plan.id }
    const { submit } = await startCheckout({ connect, params })
    await submit('payment', { ...card, pay: 'new', number: '4000002500003155' })
    const payment = gigs.store.list('payments').at(-1)?.id ?? ''
    const intent = { type: 'confirmPayment', confirmPayment: { payment } } as const
    expect(
      problemsInGerman(
        (await startFlow(connect, intent)).page,
        'Bestätige deine Zahlung',
        'Betrag',
      ),
    ).toEqual([])
    gigs.store.put('plans', { ...plan, status: 'archived' })
    expect(
      problemsInGerman(
        (await startCheckout({ connect, params })).page,
        'Dieser Tarif ist nicht verfügbar',
      ),
    ).toEqual([])
  })
})
