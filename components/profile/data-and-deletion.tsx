import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Account } from '@/lib/account/account'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** Null while Gigs is unreachable. */
  account: Account | null
  remove: (form: FormData) => Promise<void>
  /** The action that the user has just signed in again for, if any. */
  confirmed: 'data' | 'deletion' | null
}

/** Renders the data export and the deletion of the account. */
export function DataAndDeletion({ account, remove, confirmed }: Props) {
  const t = useTranslator()
  return (
    <section aria-labelledby="data" className="grid gap-4">
      <h2 id="data" className="text-xl font-bold sm:text-2xl">
        {t('profile.data.title')}
      </h2>
      {confirmed && (
        <Notice tone="good" announce="status">
          {t(`profile.data.confirmed.${confirmed}`)}
        </Notice>
      )}
      <Card className="grid divide-y divide-border px-5 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-5">
          <p className="max-w-xs text-sm text-muted-foreground">{t('profile.data.text')}</p>
          {/* Returns a file or redirects to the sign-in page, so this is not a client-side navigation. */}
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/profile/data" className={buttonClassName('outline')}>
            {t('profile.data.download')}
          </a>
        </div>
        <DeleteAccount account={account} remove={remove} isOpen={confirmed === 'deletion'} />
      </Card>
    </section>
  )
}

type DeleteProps = Pick<Props, 'account' | 'remove'> & { isOpen: boolean }

function DeleteAccount({ account, remove, isOpen }: DeleteProps) {
  const t = useTranslator()
  const activePlans = account?.subscriptions.filter(({ status }) => status !== 'ended').length ?? 0
  return (
    <details className="py-3" open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold">
        {t('profile.deletion.title')}
      </summary>
      <form action={remove} className="grid gap-4 pt-2 pb-3 text-sm">
        <p className="text-muted-foreground">{t('profile.deletion.text')}</p>
        {activePlans > 0 && (
          <p className="font-semibold text-destructive">
            {t('profile.deletion.activePlans', { count: activePlans })}
          </p>
        )}
        <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
          <input
            type="checkbox"
            name="sure"
            value="yes"
            required
            className="size-5 accent-primary"
          />
          {t('profile.deletion.sure')}
        </label>
        <SubmitButton
          tone="alarm"
          pending={t('profile.deletion.submitting')}
          className="justify-self-start"
        >
          {t('profile.deletion.submit')}
        </SubmitButton>
      </form>
    </details>
  )
}
