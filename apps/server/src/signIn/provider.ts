import { AppError } from '@pathwall/domain'
import type { Logger } from 'pino'
import * as oidc from 'openid-client'
import type { Identity } from '../access/personId.ts'
import type { OidcConfig } from '../config.ts'
import { cleanName } from '../rooms/presenceUser.ts'

/** What must come back together with somebody who was sent to the provider. */
export interface Attempt {
  state: string
  nonce: string
  codeVerifier: string
}

/** The organisation's OpenID provider, as far as signing in needs it. */
export interface Provider {
  /** @throws AppError `access/sign-in-unavailable` */
  addressFor(attempt: Attempt): Promise<URL>
  /** Who came back to this address. @throws AppError `access/sign-in-failed`, `access/sign-in-unavailable` */
  whoCameBack(address: URL, attempt: Attempt): Promise<Identity>
}

export function createAttempt(): Attempt {
  return { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() }
}

const TIMEOUT_SECONDS = 10
/** Addresses and keys of a provider change now and then. */
const ASK_AGAIN_MS = 60 * 60 * 1000

/** A provider that cannot be reached is asked again at the next sign-in; the server runs without it. */
export function createProvider(
  { issuer, clientId, clientSecret, scopes }: OidcConfig,
  redirectUri: string,
  logger: Pick<Logger, 'warn'>,
): Provider {
  let known: { configuration: Promise<oidc.Configuration>; until: number } | undefined

  const configuration = async (): Promise<oidc.Configuration> => {
    if (known === undefined || known.until < Date.now())
      known = { configuration: discover(), until: Date.now() + ASK_AGAIN_MS }
    try {
      return await known.configuration
    } catch (cause) {
      known = undefined
      throw unavailable(cause)
    }
  }
  const discover = async (): Promise<oidc.Configuration> => {
    const execute = [oidc.enableNonRepudiationChecks]
    // An administrator who names an address without TLS means it.
    if (new URL(issuer).protocol === 'http:') execute.push(oidc.allowInsecureRequests)
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS })
  }
  const unavailable = (cause: unknown): AppError => {
    logger.warn({ err: cause }, 'the sign-in provider cannot be reached or does not answer as it should')
    return new AppError('access/sign-in-unavailable', 'The sign-in service cannot be reached. Try again in a minute.', {
      cause,
    })
  }

  configuration().catch(() => {})
  return {
    addressFor: async ({ state, nonce, codeVerifier }) =>
      oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: scopes,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),
    whoCameBack: async (address, { state, nonce, codeVerifier }) => {
      const client = await configuration()
      let tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>
      try {
        tokens = await oidc.authorizationCodeGrant(client, address, {
          pkceCodeVerifier: codeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
      } catch (cause) {
        if (isNoAnswer(cause)) throw unavailable(cause)
        logger.warn({ err: describe(cause) }, 'a sign-in failed')
        throw signInFailed(cause)
      }
      const claims = tokens.claims()
      if (claims === undefined) throw signInFailed(undefined)
      const name = nameIn(claims) ?? nameIn(await userInfo(client, tokens.access_token, claims.sub))
      return { issuer: claims.iss, subject: claims.sub, name: name ?? cleanName(claims.sub) }
    },
  }
}

export function signInFailed(cause: unknown): AppError {
  return new AppError('access/sign-in-failed', 'Signing in did not work. Nothing was changed. Try again.', { cause })
}

/** A provider may tell the name here and not in the token. */
async function userInfo(
  client: oidc.Configuration,
  accessToken: string,
  subject: string,
): Promise<oidc.UserInfoResponse | undefined> {
  if (client.serverMetadata().userinfo_endpoint === undefined) return undefined
  try {
    return await oidc.fetchUserInfo(client, accessToken, subject)
  } catch {
    // Who it is is known; how they are called is not worth sending them away.
    return undefined
  }
}

function nameIn(claims: Record<string, unknown> | undefined): string | undefined {
  const { name, preferred_username: username, nickname, email } = claims ?? {}
  return [name, nickname, username, email].map(cleanName).find((text) => text !== '')
}

/** What network and provider did is no fault of the one who comes. */
function isNoAnswer(cause: unknown): boolean {
  if (!(cause instanceof oidc.ClientError)) return cause instanceof TypeError
  return cause.code === 'OAUTH_TIMEOUT' || cause.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
}

/** Errors of the library hold the answer of the provider, which a log is no place for. */
function describe(cause: unknown): { name: string; code: string } {
  const { name, code } = cause as { name?: unknown; code?: unknown }
  return { name: typeof name === 'string' ? name : 'Error', code: typeof code === 'string' ? code : '' }
}
