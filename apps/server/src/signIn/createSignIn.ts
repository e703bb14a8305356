import type { IncomingMessage } from 'node:http'
import type { BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Identity } from '../access/personId.ts'
import type { ServerConfig } from '../config.ts'
import { createAttempt, createProvider, signInFailed } from './provider.ts'
import { readCookie } from './readCookie.ts'
import { returnPath } from './returnPath.ts'
import { createSealedCookies } from './sealedCookies.ts'

/** Where a browser is to go, with what it is to remember: values of `Set-Cookie`. */
export interface Redirect {
  location: string
  cookies: string[]
}

/** Signing in with an organisation's OpenID provider: authorization code flow with PKCE, state and nonce. */
export interface SignIn {
  /** @throws AppError `access/sign-in-unavailable` */
  begin(request: IncomingMessage): Promise<Redirect>
  /** @throws AppError `access/sign-in-failed`, `access/sign-in-unavailable` */
  finish(request: IncomingMessage): Promise<Redirect>
  /** Who signed in with this browser, for twelve hours. */
  identityOf(request: Pick<IncomingMessage, 'headers'>): Promise<Identity | undefined>
  /** `Set-Cookie` that ends it. */
  end(): string[]
}

export const SIGN_IN_PATHS = { login: '/auth/login', callback: '/auth/callback', logout: '/auth/logout' } as const

const SESSION_MS = 12 * 60 * 60 * 1000
/** As long as somebody may take to find their password. */
const ATTEMPT_MS = 15 * 60 * 1000

const pendingSchema = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string(), returnTo: z.string() })
const sessionSchema = z.object({ at: z.string(), by: z.string(), sub: z.string(), name: z.string() })

/** Undefined when no provider is configured. */
export function createSignIn(
  { oidc, publicUrl }: Pick<ServerConfig, 'oidc' | 'publicUrl'>,
  storage: Pick<BoardStorage, 'readSecret'>,
  now: () => Date,
  logger: Pick<Logger, 'warn'>,
): SignIn | undefined {
  if (oidc === undefined || publicUrl === undefined) return undefined
  const provider = createProvider(oidc, publicUrl + SIGN_IN_PATHS.callback, logger)
  const cookies = createSealedCookies(storage)
  const isSecure = publicUrl.startsWith('https:')
  // A browser lets no neighbour of this host set cookies of such a name.
  const prefix = isSecure ? '__Host-' : ''
  const names = { session: `${prefix}pathwall-session`, pending: `${prefix}pathwall-signing-in` }
  const toCookie = (name: string, value: string, lifetimeMs: number): string =>
    `${name}=${value}; Path=/; Max-Age=${lifetimeMs / 1000}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

  return {
    begin: async (request) => {
      const attempt = createAttempt()
      const location = (await provider.addressFor(attempt)).href
      const returnTo = returnPath(new URL(request.url ?? '/', publicUrl).searchParams.get('returnTo'), publicUrl)
      const sealed = await cookies.seal('pending', { ...attempt, returnTo }, now(), ATTEMPT_MS)
      return { location, cookies: [toCookie(names.pending, sealed, ATTEMPT_MS)] }
    },
    finish: async (request) => {
      const sealed = readCookie(request, names.pending)
      const opened = sealed === undefined ? undefined : await cookies.open('pending', sealed, now())
      const pending = pendingSchema.safeParse(opened)
      // Begun in another browser, too long ago, or not at all.
      if (!pending.success) throw signInFailed(undefined)
      const { issuer, subject, name } = await provider.whoCameBack(
        new URL(`${publicUrl}${SIGN_IN_PATHS.callback}${queryOf(request)}`),
        pending.data,
      )
      const session = await cookies.seal(
        'session',
        { at: oidc.issuer, by: issuer, sub: subject, name },
        now(),
        SESSION_MS,
      )
      return {
        location: pending.data.returnTo,
        cookies: [toCookie(names.session, session, SESSION_MS), toCookie(names.pending, '', 0)],
      }
    },
    identityOf: async (request) => {
      const sealed = readCookie(request, names.session)
      const opened = sealed === undefined ? undefined : await cookies.open('session', sealed, now())
      const session = sessionSchema.safeParse(opened)
      // Who signed in at another provider than today's is nobody.
      if (!session.success || session.data.at !== oidc.issuer) return undefined
      const { by, sub, name } = session.data
      return { issuer: by, subject: sub, name }
    },
    end: () => [toCookie(names.session, '', 0)],
  }
}

function queryOf({ url = '' }: IncomingMessage): string {
  const at = url.indexOf('?')
  return at === -1 ? '' : url.slice(at)
}
