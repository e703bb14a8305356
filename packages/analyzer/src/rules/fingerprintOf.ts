import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Name of a finding that survives rewording, moving and reordering: sha256 over rule and identity, hex. `identity` is sorted. */
export function fingerprintOf(ruleId: string, identity: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([ruleId, ...identity]))))
}
