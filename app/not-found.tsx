import type { Metadata } from 'next'
import { MissingPage } from '@/components/layout/missing-page'
import { getTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('errors.missing.pageTitle') }
}

export default function NotFound() {
  return <MissingPage />
}
