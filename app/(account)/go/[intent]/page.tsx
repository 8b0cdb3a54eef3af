import type { Metadata } from 'next'
import { Action } from '@/app/(account)/go/[intent]/action'
import { UnknownAction } from '@/app/(account)/go/[intent]/unknown-action'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { setPageStatus } from '@/lib/http/request-context'
import { getTranslator } from '@/lib/i18n/request'
import { intents, isIntentType } from '@/lib/intents'

type Props = { params: Promise<{ intent: string }>; searchParams: SearchParams }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { intent } = await params
  const t = await getTranslator()
  const robots = { index: false }
  if (!isIntentType(intent)) return { title: t('connect.unknownAction.pageTitle'), robots }
  return { title: await titleWithOutcome(t(`intents.${intent}.button`), searchParams), robots }
}

/** Renders the page of one action, for links in e-mails and other systems. Opening it starts nothing. */
export default async function GoPage({ params, searchParams }: Props) {
  const { intent } = await params
  if (isIntentType(intent)) return <Action intent={intents[intent]} searchParams={searchParams} />
  setPageStatus(404)
  return <UnknownAction />
}
