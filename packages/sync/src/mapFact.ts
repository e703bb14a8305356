import type { Decision, Extra } from '@pathwall/domain'
import * as Y from 'yjs'
import { GONE_KEY, fingerprint } from './gone.ts'

/** What is said about the map beside the wall. Each kind is a root of the document. */
export const FACT_KINDS = ['decisions', 'suppressions'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Without `position` and without what only other versions know. */
const KNOWN_FIELDS = [
  ...['id', 'notes', 'finding', 'decision', 'owner', 'reason', 'by', 'date', 'review', 'rule', 'extra'],
] as const

/** More fields than this are nobody's honest work. */
const MAX_FIELDS = 50

/**
 * Where the document holds a decision about this: two people who decide about one thing at the same moment mean the same
 * place. About a finding, its fingerprint; about a step without a control, its notes in the order of their ids.
 */
export function decisionKey({ notes, finding }: Pick<Decision, 'finding'> & { notes: readonly string[] }): string {
  return finding ?? ['step', ...[...new Set(notes)].sort()].join('\n')
}

/** The fields of a fact: those of a shared map, or in boards of earlier versions one plain value. */
export function factFields(stored: unknown): Extra | undefined {
  if (!(stored instanceof Y.Map)) return isPlainObject(stored) ? stored : undefined
  return stored.size > MAX_FIELDS ? undefined : Object.fromEntries(stored.entries())
}

/** Whether a value of the document is one, rather than a shared type, a list or bytes. */
export function isPlainObject(value: unknown): value is Extra {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Y.AbstractType || value instanceof Uint8Array)
}

/** Whether somebody withdrew the fact as it stands; what was changed at the same moment was not seen, and stays. */
export function isWithdrawn(fields: Extra, fact: object): boolean {
  return fields[GONE_KEY] === markOf(fact)
}

/** Writes a fact; one that was withdrawn is there again, as it is written now. */
export function writeFact(facts: Y.Map<unknown>, key: string, fact: object): void {
  const stored = facts.get(key)
  const fields = new Map(Object.entries(fact))
  if (stored instanceof Y.Map) {
    for (const name of KNOWN_FIELDS) if (stored.has(name) && !fields.has(name)) stored.delete(name)
    changeFields(stored, fields)
  } else facts.set(key, new Y.Map(fields))
}

/** Writes some fields of a fact, undefined takes one away. One plain value becomes a shared map, in its place. */
export function changeFact(facts: Y.Map<unknown>, key: string, changes: ReadonlyMap<string, unknown>): void {
  const stored = facts.get(key)
  if (stored instanceof Y.Map) return changeFields(stored, changes)
  const fields = new Map([...Object.entries(factFields(stored) ?? {}), ...changes])
  facts.set(key, new Y.Map([...fields].filter(([, value]) => value !== undefined)))
}

/** Takes a fact away as its author saw it. */
export function withdrawFact(facts: Y.Map<unknown>, key: string, seen: object): void {
  const stored = facts.get(key)
  if (stored instanceof Y.Map) stored.set(GONE_KEY, markOf(seen))
  else facts.delete(key)
}

/** With every change the mark goes, so that one that did not hold cannot come to hold later. */
function changeFields(stored: Y.Map<unknown>, changes: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of changes) {
    if (value === undefined) stored.delete(name)
    else stored.set(name, value)
  }
  if (stored.has(GONE_KEY)) stored.delete(GONE_KEY)
}

/** Of what people say in a fact; neither its place in the order nor what only another version understands. */
function markOf(fact: object): string {
  const said = Object.entries(fact).filter(([name]) => name !== 'position' && name !== 'extra')
  return fingerprint(JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))))
}
