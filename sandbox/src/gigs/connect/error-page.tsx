import type { Context } from 'hono'
import { Mark } from './form-parts'
import type { Gigs } from '../model/state'
import { Page } from './layout'

/** Shows an error page for requests without a valid session, which cannot be redirected to a callback. */
export function showErrorPage(c: Context, { brand }: Gigs, name: keyof typeof errorPages) {
  const { status, title, text } = errorPages[name]
  const body = (
    <>
      <Mark bad />
      <h1>{title}</h1>
      <p class="lede">{text}</p>
    </>
  )
  return c.html(<Page brand={brand} screen={{ title, body }} />, status)
}

const errorPages = {
  unknown: {
    status: 404,
    title: 'This page does not exist',
    text: 'The link may be incomplete or too old. Nothing was changed. Go back and start again.',
  },
  notOpened: {
    status: 200,
    title: 'Open this link in your browser',
    text: 'The link works once. It is still unused: open it in a normal browser window.',
  },
  foreign: {
    status: 403,
    title: 'This form came from another site',
    text: 'Nothing was changed. Go back to the previous page, reload it and try again.',
  },
} as const
