import { getPath } from 'hono/utils/url'

/** Returns the request path with repeated slashes collapsed: an example in Gigs' docs calls `/projects/x//plans`. */
export function collapsedPath(request: Request): string {
  return getPath(request).replaceAll(/\/{2,}/g, '/')
}
