import type { Context } from 'hono'
import { Mark } from './form-parts'
import { Page } from './layout'
import { PROJECT_NAME } from '../settings'

/** A plain page for requests that belong to no trip, so that nobody can be sent anywhere. */
export function showErrorPage(c: Context, name: keyof typeof errors) {
  const { status, title, says } = errors[name]
  const body = (
    <>
      <Mark bad />
      <h1>{title}</h1>
      <p class="lede">{says}</p>
    </>
  )
  return c.html(<Page partner={PROJECT_NAME} screen={{ title, body }} />, status)
}

const errors = {
  unknown: {
    status: 404,
    title: 'This page does not exist',
    says: 'The link may be cut or too old. Nothing was changed. Go back to where you came from and start again.',
  },
  notOpened: {
    status: 200,
    title: 'Open this link in your browser',
    says: 'It opens in a window of its own, once. It was not used up by this look at it.',
  },
  foreign: {
    status: 403,
    title: 'That form came from another site',
    says: 'Nothing was changed. Go back to the page you were on, load it again and repeat the step.',
  },
} as const
