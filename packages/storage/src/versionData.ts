import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { StoredVersion } from './boardStorage.ts'

const toDeflated = promisify<Uint8Array, Buffer>(deflate)
const toInflated = promisify<Uint8Array, Buffer>(inflate)

/** A version as it is stored: versions are many and rarely read. A checksum is in it. */
export async function deflateVersion(version: StoredVersion): Promise<StoredVersion> {
  return { ...version, data: new Uint8Array(await toDeflated(version.data)) }
}

/** A version as it was given to be stored. */
export async function inflateVersion(version: StoredVersion): Promise<StoredVersion> {
  return { ...version, data: new Uint8Array(await toInflated(version.data)) }
}
