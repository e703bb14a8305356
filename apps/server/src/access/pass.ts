import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { BoardStorage } from '@pathwall/storage'

/** How long a passphrase that was given once need not be given again. */
const PASS_LIFETIME_MS = 12 * 60 * 60 * 1000

/** What a pass is good for; when any of it changes the pass is worth nothing. */
export interface PassScope {
  boardId: string
  tokenHash: string
  passphraseHash: string
}

/** Makes and checks proofs that somebody knew a link's passphrase, on every node that shares the storage. */
export interface Passes {
  /** `<end in ms>.<signature>`, of `[A-Za-z0-9_.-]`. */
  create(scope: PassScope, now: number): Promise<string>
  isValid(pass: string, scope: PassScope, now: number): Promise<boolean>
}

export function createPasses(storage: Pick<BoardStorage, 'readSecret'>): Passes {
  let secret: Promise<Uint8Array> | undefined
  const readSecret = async (): Promise<Uint8Array> => {
    secret ??= storage.readSecret('pass', randomBytes(32))
    try {
      return await secret
    } catch (error) {
      secret = undefined
      throw error
    }
  }
  const sign = async ({ boardId, tokenHash, passphraseHash }: PassScope, end: number): Promise<Buffer> =>
    createHmac('sha256', await readSecret())
      .update([boardId, tokenHash, passphraseHash, end].join('\n'))
      .digest()
  return {
    create: async (scope, now) => {
      const end = now + PASS_LIFETIME_MS
      return `${end}.${(await sign(scope, end)).toString('base64url')}`
    },
    isValid: async (pass, scope, now) => {
      const [, end, signature] = /^(\d{1,16})\.([A-Za-z0-9_-]{43})$/.exec(pass) ?? []
      if (end === undefined || signature === undefined || Number(end) <= now) return false
      return timingSafeEqual(await sign(scope, Number(end)), Buffer.from(signature, 'base64url'))
    },
  }
}
