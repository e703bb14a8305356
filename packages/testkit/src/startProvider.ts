import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An organisation's sign-in, for tests. */
export interface TestProvider {
  issuer: string
  /** Of the next who sign in; undefined tells none in the token, only by the subject. */
  nameOf(subject: string, name: string | undefined): void
  stop(): Promise<void>
}

/** The one client that the provider knows. */
export const OIDC_CLIENT = { clientId: 'pathwall', clientSecret: 'a secret of this test and no other' }

/** A certified OpenID provider, on a free port, that knows one client and lets in whoever says their name. */
export async function startProvider(redirectUri: string, port = 0): Promise<TestProvider> {
  // Only who starts one waits for all that it is made of.
  const { Provider } = await import('oidc-provider')
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const names = new Map<string, string | undefined>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: OIDC_CLIENT.clientId,
        client_secret: OIDC_CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    cookies: { keys: ['keys of a test'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: names.has(sub) ? names.get(sub) : `Name of ${sub}` }),
    }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => (stopped ??= closed(server))
  return { issuer, nameOf: (subject, name) => void names.set(subject, name), stop }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
