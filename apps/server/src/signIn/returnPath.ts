/** It travels in a cookie. */
const MAX_LENGTH = 1_000

/**
 * Where somebody is to come back to after signing in: a path of this server. Anything else - another site, an address that
 * a browser would take for one - becomes the start page. A fragment is never kept: it holds a link's token.
 */
export function returnPath(wanted: string | null, publicUrl: string): string {
  if (wanted === null || wanted.length > MAX_LENGTH || !wanted.startsWith('/') || !URL.canParse(wanted, publicUrl))
    return '/'
  const { origin, pathname, search } = new URL(wanted, publicUrl)
  // A path that begins with two slashes is another host to a browser.
  return origin === new URL(publicUrl).origin && !pathname.startsWith('//') ? pathname + search : '/'
}
