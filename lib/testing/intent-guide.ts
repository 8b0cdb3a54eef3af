import { brand } from '@/lib/brand'
import { describeFailure } from '@/lib/connect/describe-failure'
import { translatorFor } from '@/lib/i18n/translator'
import { type Intent, intents, type IntentType } from '@/lib/intents'
import { cureOf, isSilent, type Refusal } from '@/lib/intents/refusal'

/** What a guide shows besides the properties of its intent. */
export type GuideFacts = {
  /** The refusals of this intent itself. Those of all intents are added. */
  refusals: readonly Refusal[]
  /** The section of the contract about this intent. */
  contract: string
  /** The address of an example, what its form submits, and what the app sends. */
  address: string
  input: Record<string, unknown>
  request: string
  /** The fact that the app records before the example; null if there is none. */
  before: string | null
  /** The address that Connect returns to, and the paths that then show the outcome. */
  callback: string
  pages: { done: string; other: string }
  outcomes: readonly OutcomeRow[]
  component: string
}

export type OutcomeRow = { account: string; status: string; outcome: string; words: string }

/** Returns the name of the files of an intent, without an extension. */
export const fileNameOf = (type: string) =>
  type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const t = translatorFor('en-US')

const GENERATED = 'This page is generated from `lib/intents`: `npm run docs:generate` updates it.'

/** Returns the guide of an intent as Markdown. */
export const writeGuide = (intent: Intent, facts: GuideFacts): string =>
  [
    `# ${intent.guide.question}`,
    `${GENERATED} The other guides are in the [index](README.md).`,
    introOf(intent, facts),
    pictureOf(intent, facts),
    '## What Connect does',
    facts.contract,
    '## When it is refused',
    refusalsOf(intent, facts.refusals),
    '## The request',
    requestOf(facts),
    '## The return and the outcome',
    returnOf(facts),
    outcomeOf(intent, facts),
    '## The code',
    codeOf(intent, facts),
  ].join('\n\n')

/** Returns the list of all guides as Markdown. */
export const writeIndex = (): string => `# Guides to the intents

One guide for each of the 13 intents of Connect: when it is refused, what the app sends, how the customer returns, and what
decides the outcome. ${GENERATED}

| question | intent | project |
| -------- | ------ | ------- |
${Object.values(intents).map(indexRow).join('\n')}

All of them take [the same path through the code](../architecture.md#the-tour-from-the-button-to-the-redirect-and-back).
Their addresses for e-mails and other systems are in [Addresses of the actions](../actions.md). Gigs publishes the
authoritative documentation at <https://developers.gigs.com>; what this app relies on is in
[the contract](../gigs-api.md#intents).
`

const indexRow = ({ type, guide, worksWith }: Intent) =>
  `| [${guide.question}](${fileNameOf(type)}.md) | \`${type}\` | ${worksWith.join(', ')} |`

function introOf({ type, worksWith }: Intent, { address, component, pages }: GuideFacts) {
  const isForBilling = worksWith.some((kind) => kind === 'billing')
  const project = isForBilling
    ? 'Payments and Billing'
    : 'Payments only. In a Billing project the button is hidden, and the app creates no session'
  return `Use the intent \`${type}\`. The customer reads: “${t(`intents.${type}.about`)}”

| | |
| --- | --- |
| Gigs project | ${project} |
| button | “${t(`intents.${type}.button`)}”, for example on \`${pages.other}\` (\`${component}\`) |
| address | \`${address}\`, for e-mails and other systems ([rules](../actions.md)) |
| native app | \`POST /api/connect-sessions\` with \`intent\` and the fields below ([Native apps](../native.md)) |
| contract | [${type}](../gigs-api.md#${type.toLowerCase()}), with [marks](../gigs-api.md#confidence-marks) of its sources. Gigs’ own pages: <https://developers.gigs.com> |`
}

/** Returns the picture that `npm run screenshots` takes. */
const pictureOf = ({ type }: Intent, { pages }: GuideFacts) =>
  `![The page ${pages.other} on a phone, where this starts](../images/intents/${fileNameOf(type)}.png)`

/** The refusals of all intents, in the order of the checks in `lib/intents/define.ts`. */
export const sharedRefusals: readonly Refusal[] = [
  'invalidInput',
  'needsPayments',
  'accountBlocked',
  'unreachable',
]

function refusalsOf({ worksWith }: Intent, own: readonly Refusal[]): string {
  const isForBilling = worksWith.some((kind) => kind === 'billing')
  const shared = sharedRefusals.filter((refusal) => !isForBilling || refusal !== 'needsPayments')
  const refusals = [...shared.slice(0, -1), ...own, ...shared.slice(-1)] // `unreachable` is checked last
  return `The app checks this before it creates a session, and shows the customer the reason and the next step. A program
gets the code and the HTTP status.

| when | code | the customer reads | button | next step |
| --- | --- | --- | --- | --- |
${refusals.map(refusalRow).join('\n')}`
}

function refusalRow(refusal: Refusal): string {
  const { status, message } = describeFailure(t, { ok: false, refusal })
  const words = message.replaceAll(brand.supportEmail, '{supportEmail}')
  const button = kept.get(refusal) ?? (isSilent(refusal) ? 'hidden' : 'disabled')
  const next = nextSteps[cureOf(refusal)]
  return `| ${when[refusal]} | \`${refusal}\`, ${status} | ${words} | ${button} | ${next} |`
}

// `components/connect/intent-button.tsx` keeps the form for two refusals, and no button submits invalid input.
const kept = new Map<Refusal, string>([
  ['invalidInput', '–'],
  ['secondLine', 'with a checkbox'],
  ['unreachable', 'with a notice'],
])

const guideLink = (type: IntentType) => `[“${t(`intents.${type}.button`)}”](${fileNameOf(type)}.md)`

const nextSteps: Record<ReturnType<typeof cureOf>, string> = {
  resumeSubscription: guideLink('resumeSubscription'),
  checkoutAddon: guideLink('checkoutAddon'),
  plans: 'the plans',
  support: 'your support',
  retry: 'try again',
  dashboard: 'the dashboard',
}

const when: Record<Refusal, string> = {
  invalidInput: 'the request has other fields or values than the form',
  unreachable: 'Gigs is unreachable, so the account may be stale',
  needsPayments: 'the project is a Billing project',
  accountBlocked: 'Gigs has blocked or deleted the user',
  noGigsUser: 'the customer has no Gigs user yet',
  notYours: 'an id is unknown or belongs to another customer',
  planNotAvailable: 'the plan is not on sale',
  addonDoesNotFit: 'an add-on is not on sale, or not for this plan',
  simNotUsable: 'the SIM is not the one that the customer looked up, or does not fit the plan',
  deviceDoesNotFit: 'the device supports no SIM type of the plan',
  secondLine: 'the customer has this plan and did not confirm a second line',
  notActive: 'the subscription is not active',
  ended: 'the subscription has ended',
  alreadyCanceled: 'a cancellation is scheduled already',
  notCanceled: 'no cancellation is scheduled',
  notRecurring: 'the plan does not renew',
  endsSoon: 'a cancellation is scheduled',
  nothingToChoose: 'there is no other plan and no add-on for this subscription',
  nothingToConfirm: 'the payment does not wait for a confirmation',
  noPorting: 'the subscription has no number transfer',
  portingNotWaiting: 'the transfer needs nothing from the customer',
  portingNotRepairable: 'the transfer was declined for a reason that Connect cannot repair',
  noSimYet: 'the subscription has no SIM yet',
  notEsim: 'the SIM is not an eSIM',
  installedAlready: 'the eSIM was installed before',
}

const requestOf = ({ input, request }: GuideFacts) => `${formOf(input)} The app then sends:

${request}

The id of the launch is in \`callbackUrl\` and is the idempotency key, so a double click creates one session. The response
has a \`url\` that logs its bearer in: redirect to it, and never store or log it
([session URL](../gigs-api.md#session-url)).`

const formOf = (input: Record<string, unknown>) =>
  Object.keys(input).length > 0
    ? `The form submits these fields: \`${JSON.stringify(input)}\`.`
    : 'The form submits no fields.'

function returnOf({ callback, pages: { done, other } }: GuideFacts): string {
  const target =
    done === other
      ? `to the page where the launch began, here \`${done}\``
      : `to \`${done}\` after a success, and else to the page where the launch began, here \`${other}\``
  return `Connect sends the customer to \`${callback}\`. The app decides the outcome and redirects ${target}.`
}

function outcomeOf({ guide }: Intent, { before, outcomes }: GuideFacts): string {
  const rows = outcomes.map(
    ({ account, status, outcome, words }) =>
      `| ${account} | ${status} | \`${outcome}\` | ${words} |`,
  )
  return `${decisionOf(guide.fulfilled, before)}

| the account | Connect reported | outcome | the customer reads |
| --- | --- | --- | --- |
${rows.join('\n')}

A customer who closes the tab at Connect sees the outcome on their next visit. See
[how the outcome is decided](../architecture.md#how-the-outcome-is-decided) and the
[statuses](../gigs-api.md#callback-parameters).`
}

function decisionOf(fulfilled: string | null, before: string | null): string {
  if (fulfilled === null) {
    return 'This intent changes nothing that the account would show, so there is nothing to compare.'
  }
  const recorded = before ? `\`${before}\`` : 'an empty text'
  return `**Fulfilled when** ${fulfilled}. The account decides, not the status: before the launch the app records what
it compares (in this example ${recorded}), and after the return it reads the account again.`
}

function codeOf({ type, guide }: Intent, { component }: GuideFacts): string {
  const name = fileNameOf(type)
  const words = guide.fulfilled
    ? '\n- `lib/i18n/outcome-details.ts`: the words of the outcome with names, amounts and dates'
    : ''
  return `- \`lib/intents/${name}.ts\`: the intent, tested by \`lib/intents/${name}.test.ts\`
- \`${component}\`: the button${words}
- \`sandbox/src/gigs/connect/flows/${name}.tsx\`: the pages of Connect in the sandbox
- \`e2e/intents/${name}.spec.ts\`: the browser test, from the button to each outcome

All other steps are [the same for every intent](../architecture.md#the-tour-from-the-button-to-the-redirect-and-back).
`
}
