import type { Context } from 'hono'
import { Mark } from './form-parts'
import type { Gigs } from '../model/state'
import { Page } from './layout'
import type { Translator } from './words/translator'

/** Shows an error page for requests without a valid session, which cannot be redirected to a callback. */
export function showErrorPage(
  c: Context,
  { brand }: Gigs,
  t: Translator,
  name: keyof typeof statuses,
) {
  const title = t(`errorPages.${name}`)
  const body = (
    <>
      <Mark bad />
      <h1>{title}</h1>
      <p class="lede">{t(`errorPages.${name}Text`)}</p>
    </>
  )
  return c.html(<Page t={t} brand={brand} screen={{ title, body }} />, statuses[name])
}

const statuses = { unknown: 404, notOpened: 200, foreign: 403 } as const
