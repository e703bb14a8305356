/** What tldraw 3.15 asks its maker's server for, once, when the app runs on https. */
const PING = 'https://cdn.tldraw.com/3.15.6/watermarks/watermark-track.svg'

/**
 * Answers tldraw's one call home with nothing, so that no request leaves. The Content-Security-Policy would stop it too,
 * but then as an unhandled rejection in every browser. Every other request, and its failure, passes through untouched.
 */
export function answerTldrawPing(page: { fetch: typeof fetch }): void {
  const ask = page.fetch
  page.fetch = (input, init) =>
    input === PING ? Promise.resolve(new Response(null, { status: 204 })) : ask.call(page, input, init)
}
