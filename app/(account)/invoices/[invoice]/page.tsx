import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import NotFound from '@/app/not-found'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { PageHead } from '@/components/ui/page-head'
import { findInvoiceFile } from '@/lib/account/find-invoice-file'
import { requireUser } from '@/lib/auth'
import { GigsError } from '@/lib/gigs/errors'
import { requestId, setPageStatus } from '@/lib/http/request-context'
import { failureMessage } from '@/lib/i18n/failure-messages'
import { getTranslator, useTranslator } from '@/lib/i18n/request'
import { errorFacts, log } from '@/lib/log'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('payments.invoicePage.title') }
}

type Props = { params: Promise<{ invoice: string }> }

/** Redirects to the file of one of the user's invoices. An unknown invoice and another user's look the same. */
export default async function InvoicePage({ params }: Props) {
  const { invoice } = await params // still percent-encoded
  const path = `/invoices/${invoice}`
  const user = await requireUser(path)
  const url = await findInvoiceFile(user, invoice).catch((error: unknown) => {
    if (error instanceof GigsError) return error
    throw error
  })
  if (url instanceof GigsError) return <Unavailable error={url} retry={path} />
  if (url) redirect(url)
  setPageStatus(404)
  return <NotFound />
}

function Unavailable({ error, retry }: { error: GigsError; retry: string }) {
  const t = useTranslator()
  log.error({ step: 'unread', ...errorFacts(error) })
  setPageStatus(503)
  return (
    <>
      <PageHead
        title={t('payments.invoicePage.title')}
        back={{ href: '/dashboard', label: t('payments.invoicePage.back') }}
      />
      <AccountUnavailable message={failureMessage(t, error, requestId())} retry={retry} />
    </>
  )
}
