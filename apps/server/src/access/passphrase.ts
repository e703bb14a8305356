import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What a passphrase may be, in characters. */
export const PASSPHRASE_LENGTH = { min: 8, max: 200 } as const

/** 32 MiB and some 80 ms for each guess. Source: OWASP Password Storage Cheat Sheet, scrypt. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
const KEY_BYTES = 32
const MAX_MEMORY_BYTES = 64 * 1024 * 1024

/** What is stored of a passphrase: `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(passphrase, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a passphrase is the one that was hashed. */
export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = hash.split('$')
  const expected = Buffer.from(key, 'base64url')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const found = await derive(passphrase, Buffer.from(salt, 'base64url'), cost)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

async function derive(passphrase: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters may come as different characters, by the keyboard that typed them.
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY_BYTES }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
