import { describeTodo } from '@/components/account/describe-todo'
import { todosOf, type Todo } from '@/components/account/todos'
import { IntentButton } from '@/components/connect/intent-button'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Account } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { isNextStep } from '@/lib/i18n/outcome-words'
import { useTranslator } from '@/lib/i18n/request'
import { intents } from '@/lib/intents'

type Props = { account: Account; display: Display; launch: ShownLaunch | null }

/**
 * Renders what the customer should do as a short list, each entry with its one action; nothing without entries. Leaves out
 * what the outcome of the launch already offers as the next step.
 */
export function TodoList({ account, display, launch }: Props) {
  const t = useTranslator()
  const entries = todosOf(account)
    .map((todo) => ({ todo, description: describeTodo(todo, account, display) }))
    .filter(({ description: { action } }) => {
      if (!('intent' in action)) return true
      const { intent, fields } = action
      return !isNextStep(
        { intent, subscription: fields?.['subscription'] },
        launch,
        account,
        display,
      )
    })
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="todo" className="grid gap-4">
      <h2 id="todo" className="text-xl font-bold sm:text-2xl">
        {t('account.todo.heading')}
      </h2>
      <Card>
        <ul className="divide-y divide-border">
          {entries.map((entry, index) => (
            <Entry key={keyOf(entry.todo)} isFirst={index === 0} account={account} {...entry} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

type EntryProps = {
  todo: Todo
  description: ReturnType<typeof describeTodo>
  account: Account
  isFirst: boolean
}

function Entry({ todo, description, account, isFirst }: EntryProps) {
  const { title, text, isUrgent, action, marks } = description
  const describedBy = `todo-${keyOf(todo)}`
  const tone = isFirst ? 'primary' : 'outline'
  return (
    <li className="todo" data-todo={todo.kind} data-urgent={isUrgent || undefined} {...marks}>
      <p>
        <strong id={describedBy}>{title}</strong> {text}
      </p>
      {'intent' in action ? (
        <IntentButton
          intent={intents[action.intent]}
          id={action.fields?.['payment'] ?? action.fields?.['subscription']}
          fields={action.fields}
          {...{ account, tone, describedBy }}
        />
      ) : (
        <a href={action.href} className={buttonClassName(tone)} aria-describedby={describedBy}>
          {action.label}
        </a>
      )}
    </li>
  )
}

function keyOf(todo: Todo): string {
  switch (todo.kind) {
    case 'confirmPayment':
      return todo.payment.id
    case 'failedPayments':
      return 'failed'
    case 'invoice':
      return todo.invoice.id
    default:
      return `${todo.kind}-${todo.subscription.id}`
  }
}
