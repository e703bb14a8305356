import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { rememberByText } from '../ground/rememberByText.ts'

/** What rules have found about one list of ids; the lists of unchanged steps are the same ones with every analysis. */
const known = new WeakMap<readonly string[], Map<string, string>>()

/** Name of a finding that survives rewording, moving and reordering: sha256 over rule and identity, hex. `identity` is sorted. */
export function fingerprintOf(ruleId: string, identity: readonly string[]): string {
  let byRule = known.get(identity)
  if (byRule === undefined) known.set(identity, (byRule = new Map()))
  let fingerprint = byRule.get(ruleId)
  if (fingerprint === undefined) byRule.set(ruleId, (fingerprint = hashOf(JSON.stringify([ruleId, ...identity]))))
  return fingerprint
}

const hashOf = rememberByText((text) => bytesToHex(sha256(utf8ToBytes(text))))
