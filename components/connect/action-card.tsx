import Link from 'next/link'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { IntentButton, RefusedButton } from '@/components/connect/intent-button'
import { subjectFacts, type Fact } from '@/components/connect/subject-facts'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { Account } from '@/lib/account/account'
import type { PageAccount } from '@/lib/account/load-account-for-page'
import { brand } from '@/lib/brand'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/intents'
import { addressOf, type AddressFields, type Target } from '@/lib/intents/address'
import { cureOf, type Refusal } from '@/lib/intents/refusal'

type Props = {
  intent: Intent
  page: PageAccount
  /** Null if there is no account. */
  target: Target | null
  /** Whether the page shows the success of this action, which could not start again. */
  isDone: boolean
  /** The address of this page. */
  address: string
  display: Display
}

type Shared = { intent: Intent; account: Account; display: Display }

/** Renders one action: what is about to happen and its button, the objects to choose from, or why it cannot start. */
export function ActionCard({ intent, page, target, isDone, address, display }: Props) {
  const t = useTranslator()
  if (isDone) return <NextLink label={t('account.links.dashboard')} href="/dashboard" />
  const { account } = page
  if (!account || !target) {
    return <AccountUnavailable message={account ? null : page.failure} retry={address} />
  }
  const shared = { intent, account, display }
  return (
    <Card
      as="section"
      aria-label={t(`intents.${intent.type}.button`)}
      className="grid max-w-xl gap-5 p-6"
    >
      {target.kind === 'found' && <Start fields={target.fields} {...shared} />}
      {target.kind === 'several' && <Choose options={target.options} {...shared} />}
      {target.kind === 'refused' && <Refused {...target} {...shared} />}
    </Card>
  )
}

function Start({ intent, account, fields, display }: Shared & { fields: AddressFields }) {
  const t = useTranslator()
  return (
    <>
      <p>{t(`intents.${intent.type}.about`)}</p>
      <SubjectFacts facts={subjectFacts(account, fields, display)} />
      <p className="text-sm text-muted-foreground">{t('connect.continue')}</p>
      <div className="flex *:justify-items-start">
        <IntentButton
          intent={intent}
          account={account}
          id={subjectOf(intent, fields)}
          fields={fields}
          tone="primary"
        />
      </div>
    </>
  )
}

const SubjectFacts = ({ facts }: { facts: Fact[] }) => facts.length > 0 && <Facts facts={facts} />

// The form of an add-on is marked with its subscription.
const subjectOf = ({ subject }: Intent, { subscription, plan, payment }: AddressFields) =>
  ({ account: undefined, addon: subscription, subscription, plan, payment })[subject]

function Choose({
  intent,
  account,
  options,
  display,
}: Shared & { options: readonly AddressFields[] }) {
  const t = useTranslator()
  const choices = options.map((fields) => ({
    href: addressOf(intent.type, fields),
    facts: subjectFacts(account, fields, display),
  }))
  const isShared = ({ name, value }: Fact) =>
    choices.every(({ facts }) => facts.some((fact) => fact.name === name && fact.value === value))
  const distinguishing = (facts: Fact[]) => {
    const own = facts.filter((fact) => !isShared(fact))
    return own.length > 0 ? own : facts
  }
  return (
    <>
      <p>
        {t(`intents.${intent.type}.about`)} {t('connect.chooseFirst')}
      </p>
      <SubjectFacts facts={choices[0]?.facts.filter(isShared) ?? []} />
      <ul className="grid gap-3">
        {choices.map(({ href, facts }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className={buttonClassName('outline', 'w-full justify-start text-start text-base')}
            >
              <Names facts={distinguishing(facts)} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Names({ facts: [first, ...rest] }: { facts: Fact[] }) {
  return (
    <span className="grid py-0.5">
      {first?.value}
      <span className="text-sm font-normal text-muted-foreground empty:hidden">
        {rest.map(({ value }) => value).join(' · ')}
      </span>
    </span>
  )
}

type RefusedProps = Shared & { refusal: Refusal; fields: AddressFields }

function Refused({ intent, account, refusal, fields, display }: RefusedProps) {
  const t = useTranslator()
  const button = t(`intents.${intent.type}.button`)
  return (
    <>
      <div className="flex">
        <RefusedButton {...{ intent, refusal }} id={subjectOf(intent, fields)} label={button} />
      </div>
      <SubjectFacts facts={subjectFacts(account, fields, display)} />
      <NextLink {...nextStep(refusal, intent, fields, t)} />
    </>
  )
}

const NextLink = ({ label, href }: { label: string; href: string }) => (
  <Link href={href} prefetch={false} className={buttonClassName('primary', 'justify-self-start')}>
    {label}
  </Link>
)

/** Returns the link that cures a refusal. */
function nextStep(refusal: Refusal, intent: Intent, fields: AddressFields, t: Translator) {
  const { subscription } = fields
  const cure = cureOf(refusal)
  switch (cure) {
    case 'resumeSubscription':
    case 'checkoutAddon': {
      const label = t(`intents.${cure}.button`)
      return { label, href: addressOf(cure, subscription ? { subscription } : {}) }
    }
    case 'plans':
      return { label: t('account.links.plans'), href: '/plans' }
    case 'support':
      return { label: t('account.links.support'), href: `mailto:${brand.supportEmail}` }
    case 'retry':
      return { label: t('account.links.retry'), href: addressOf(intent.type, fields) }
    default:
      return { label: t('account.links.dashboard'), href: '/dashboard' }
  }
}
