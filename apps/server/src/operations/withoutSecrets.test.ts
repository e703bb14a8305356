import { expect, it } from 'vitest'
import { withoutSecrets } from './withoutSecrets.ts'

const SECRET = 'Zm9yZ2V0LW1lLXBsZWFzZS1mb3JnZXQtbWUtcGxlYXNl'

it('[S145] leaves out what stands under the name of a secret, however deep', () => {
  const request = {
    method: 'GET',
    headers: { authorization: `Bearer ${SECRET}`, 'sec-websocket-protocol': `pathwall.token.${SECRET}`, host: 'a' },
    board: { tokens: { editor: SECRET }, personKey: SECRET, links: [{ token: SECRET, role: 'editor' }] },
    config: { databaseUrl: `postgres://a:${SECRET}@db`, oidc: { clientSecret: SECRET } },
  }
  expect(JSON.stringify(withoutSecrets(request))).not.toContain(SECRET)
  expect(withoutSecrets(request)).toMatchObject({
    method: 'GET',
    headers: { authorization: '[left out]', host: 'a' },
    board: { links: [{ token: '[left out]', role: 'editor' }] },
  })
})

it.each([
  [`connect postgres://pathwall:${SECRET}@db:5432/x failed`, 'connect postgres://[left out]@db:5432/x failed'],
  [`header authorization: Bearer ${SECRET}`, 'header authorization: Bearer [left out]'],
  [`protocols pathwall.v1, pathwall.token.${SECRET}`, 'protocols pathwall.v1, pathwall.token.[left out]'],
  [`https://walls.example.org/b/abc#${SECRET}`, 'https://walls.example.org/b/abc#[left out]'],
  ['Unexpected token \'D\', "Deploy by hand" is not valid JSON', "Unexpected token 'D'"],
])('[S145] leaves secrets and the words of people out of %j', (text, clean) => {
  expect(withoutSecrets(text)).toBe(clean)
})

it('[S145] keeps what is needed to mend an error: its kind, words, place, code and causes', () => {
  const cause = Object.assign(new Error(`redis://:${SECRET}@redis`), { code: 'ECONNREFUSED' })
  const error = Object.assign(new TypeError('no', { cause }), { details: { boardId: 'abc', data: new Uint8Array(7) } })
  const clean = withoutSecrets({ err: error })
  expect(clean).toMatchObject({
    err: {
      type: 'TypeError',
      message: 'no',
      stack: expect.stringContaining('withoutSecrets.test.ts') as string,
      details: { boardId: 'abc', data: '7 bytes' },
      cause: { message: 'redis://[left out]@redis', code: 'ECONNREFUSED' },
    },
  })
  expect(JSON.stringify(clean)).not.toContain(SECRET)
})

it('[S145] ends, also when things hold themselves', () => {
  const endless: Record<string, unknown> = {}
  endless['self'] = endless
  expect(JSON.stringify(withoutSecrets(endless)).length).toBeLessThan(200)
})
