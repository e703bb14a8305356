import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { rememberByText } from '../ground/rememberByText.ts'

/** Name of a finding that survives rewording, moving and reordering: sha256 over rule and identity, hex. `identity` is sorted. */
export function fingerprintOf(ruleId: string, identity: readonly string[]): string {
  return hashOf(JSON.stringify([ruleId, ...identity]))
}

const hashOf = rememberByText((text) => bytesToHex(sha256(utf8ToBytes(text))))
