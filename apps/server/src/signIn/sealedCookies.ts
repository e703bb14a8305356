import { randomBytes } from 'node:crypto'
import type { BoardStorage } from '@pathwall/storage'
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose'

/** What a cookie is for; one that was made for something else counts as none. */
export type CookiePurpose = 'session' | 'pending'

/** Cookies whose content nobody but the nodes of this installation can read, make, or keep for longer than it holds. */
export interface SealedCookies {
  seal(purpose: CookiePurpose, content: JWTPayload, now: Date, lifetimeMs: number): Promise<string>
  /** Undefined for what has expired, was changed, or is none of ours. */
  open(purpose: CookiePurpose, sealed: string, now: Date): Promise<JWTPayload | undefined>
}

const ENCRYPTION = { alg: 'dir', enc: 'A256GCM' } as const
/** A browser does not send more in one cookie. */
const MAX_COOKIE_LENGTH = 4_096

export function createSealedCookies(storage: Pick<BoardStorage, 'readSecret'>): SealedCookies {
  let key: Promise<Uint8Array> | undefined
  const readKey = async (): Promise<Uint8Array> => {
    key ??= storage.readSecret('sign-in', randomBytes(32))
    try {
      return await key
    } catch (error) {
      key = undefined
      throw error
    }
  }
  return {
    seal: async (purpose, content, now, lifetimeMs) =>
      new EncryptJWT(content)
        .setProtectedHeader(ENCRYPTION)
        .setAudience(purpose)
        .setIssuedAt(now)
        .setExpirationTime(new Date(now.getTime() + lifetimeMs))
        .encrypt(await readKey()),
    open: async (purpose, sealed, now) => {
      if (sealed.length > MAX_COOKIE_LENGTH) return undefined
      const secret = await readKey()
      try {
        const { payload } = await jwtDecrypt(sealed, secret, {
          audience: purpose,
          currentDate: now,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: [ENCRYPTION.alg],
          contentEncryptionAlgorithms: [ENCRYPTION.enc],
        })
        return payload
      } catch {
        return undefined
      }
    },
  }
}
