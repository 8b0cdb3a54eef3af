import { getPath } from 'hono/utils/url'

/** The path of a request with repeated slashes made one: Gigs' own example calls `/projects/x//plans`. */
export function collapsedPath(request: Request): string {
  return getPath(request).replaceAll(/\/{2,}/g, '/')
}
