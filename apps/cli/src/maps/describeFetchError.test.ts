import { expect, it } from 'vitest'
import { describeFetchError } from './describeFetchError.ts'

/** As `fetch` throws it. */
function failed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

it.each([
  ['CERT_HAS_EXPIRED', 'walls.example is not trusted: its certificate has expired. Renew it on the server.'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'walls.example is not trusted: its certificate is signed by itself. If it is an authority of your own, set NODE_EXTRA_CA_CERTS to the file of its certificate.',
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'walls.example is not trusted: its certificate is for another name. Use the name for which it was issued.',
  ],
  ['ENOTFOUND', 'walls.example cannot be asked: there is no such name. Is the address right?'],
  ['EWHATEVER', 'walls.example cannot be asked (EWHATEVER).'],
])('[P11] %s is explained', (code, words) => {
  expect(describeFetchError(failed(code), 'walls.example')).toBe(words)
})

it('[P11] several addresses that fail together, a timeout, and something unknown are explained', () => {
  const both = new TypeError('fetch failed', {
    cause: new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })]),
  })
  expect(describeFetchError(both, 'a')).toBe('a cannot be asked: nothing listens there. Is the server running?')
  expect(describeFetchError(new DOMException('late', 'TimeoutError'), 'a')).toBe(
    'a cannot be asked: it took too long to answer.',
  )
  expect(describeFetchError('?', 'a')).toBe('a cannot be asked.')
})
