import { AccountIntents, hasAccountIntents } from '@/components/account/account-intents'
import { chargedMethod, type ChargedMethod } from '@/components/payments/charged-method'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Account, PaymentMethod } from '@/lib/account/account'
import { type Display, formatDate } from '@/lib/i18n/format'
import { methodType } from '@/lib/i18n/payment-words'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'

type Props = {
  account: Account
  display: Display
  /** False if a card above has the button that changes the payment method. */
  hasButton: boolean
}

/** Renders the saved payment methods, which of them is charged, and the button that changes it. */
export function PaymentMethods({ account, display, hasButton }: Props) {
  const t = useTranslator()
  const { paymentMethods } = account
  const isShown = hasAccountIntents(account, 'payments')
  if (!isShown && !paymentMethods?.length) return null
  return (
    <section aria-labelledby="methods" className="grid gap-4">
      <h2 id="methods" className="text-xl font-bold sm:text-2xl">
        {t('payments.methods.heading', { count: paymentMethods?.length ?? 0 })}
      </h2>
      <Card className="flex flex-wrap items-center justify-between gap-4 p-5 sm:p-6">
        <Methods methods={paymentMethods} charged={chargedMethod(account)} display={display} />
        {hasButton && (
          <div className="flex flex-wrap gap-3 empty:hidden">
            <AccountIntents place="payments" account={account} describedBy="methods" />
          </div>
        )}
      </Card>
    </section>
  )
}

type MethodsProps = {
  methods: PaymentMethod[] | null
  charged: ChargedMethod | null
  display: Display
}

function Methods({ methods, charged, display }: MethodsProps) {
  const t = useTranslator()
  if (!methods || methods.length === 0) {
    return (
      <p className="text-muted-foreground">
        {methods ? t('payments.methods.none') : t('payments.methods.notListed')}
      </p>
    )
  }
  const first = methods.filter(({ id }) => id === charged?.id)
  const others = methods.filter(({ id }) => id !== charged?.id)
  return (
    <ul className="grid gap-3">
      {[...first, ...others].map((method) => (
        <li key={method.id} data-payment-method={method.id} className="grid gap-0.5">
          <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
            <span className="font-semibold">{methodType(method, t)}</span>
            {method.last4 && (
              <span className="text-muted-foreground tabular-nums">
                {t('payments.method.ending', { digits: method.last4 })}
              </span>
            )}
            {method.id === charged?.id && (
              <span className="ms-2">
                <Badge tone="good">{t('payments.methods.inUse')}</Badge>
              </span>
            )}
          </p>
          <p className="text-sm text-muted-foreground empty:hidden">
            {method.status === 'requiresConfirmation' && t('payments.methods.notConfirmed')}
            {method.id === charged?.id && reasonOf(charged, display, t)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const reasonOf = ({ lastChargedAt }: ChargedMethod, display: Display, t: Translator) =>
  lastChargedAt
    ? t('payments.methods.lastPaid', { date: formatDate(lastChargedAt, display) })
    : t('payments.methods.usedNext')
