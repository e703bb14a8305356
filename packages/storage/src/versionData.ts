import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { StoredVersion } from './boardStorage.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** A version as it is stored: versions are many and rarely read. */
export async function deflateVersion(version: StoredVersion): Promise<StoredVersion> {
  return { ...version, data: new Uint8Array(await deflate(version.data)) }
}

/** A version as it was given to be stored. */
export async function inflateVersion(version: StoredVersion): Promise<StoredVersion> {
  return { ...version, data: new Uint8Array(await inflate(version.data)) }
}
