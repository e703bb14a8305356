import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { factRecord, factsOf, readDecisions, readSuppressions, type FactKind, type FactRecord } from '../src/index.ts'
import type { WallReplica, WallStore } from './wallReplica.ts'

/** What people say about steps and findings, each as the record that the canvas makes of it. */
type Gesture = (store: WallStore) => void

export const STEP = 'step\nhow'
export const FINDING = 'f'.repeat(64)

/** Makes the decision about the step of `how`, or changes what is named of it; an empty text takes a field away. */
export const decide = (fields: Record<string, string>, key = STEP): Gesture =>
  say('decisions', key, { notes: ['how'], decision: 'accept', position: 0 }, fields)

export const suppress = (fields: Record<string, string>, finding = FINDING): Gesture =>
  say('suppressions', finding, { finding, rule: 'DEV-04', reason: '', position: 0 }, fields)

export const withdraw =
  (kind: FactKind, key: string): Gesture =>
  (store) => {
    const fact = factOf(store, kind, key)
    if (fact !== undefined) store.remove([fact.id as unknown as TLRecord['id']])
  }

/** Everything that the store and the document of a replica say, which must be the same. */
export function saidBy({ store, doc }: Pick<WallReplica, 'store' | 'doc'>): { store: unknown; doc: unknown } {
  const facts = factsOf(store).sort(
    (a, b) => Number(a.props['position']) - Number(b.props['position']) || (a.key < b.key ? -1 : 1),
  )
  const ofKind = (wanted: FactKind) =>
    facts.filter(({ kind }) => kind === wanted).map(({ props: { position: _position, ...said } }) => said)
  return {
    store: { decisions: ofKind('decisions'), suppressions: ofKind('suppressions') },
    doc: {
      decisions: readDecisions(doc.getMap('decisions')),
      suppressions: readSuppressions(doc.getMap('suppressions')),
    },
  }
}

export function decisionsOf({ doc }: Pick<WallReplica, 'doc'>): unknown[] {
  return readDecisions(doc.getMap('decisions'))
}

export function decisionsIn(update: Uint8Array): unknown[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return readDecisions(doc.getMap('decisions'))
}

function say(kind: FactKind, key: string, start: FactRecord['props'], fields: Record<string, string>): Gesture {
  return (store) => {
    const props = { ...start, ...factOf(store, kind, key)?.props, ...fields }
    const said = Object.fromEntries(
      Object.entries(props).filter(([name, value]) => value !== '' || (kind === 'suppressions' && name === 'reason')),
    )
    store.put([factRecord(kind, key, said) as unknown as TLRecord])
  }
}

function factOf(store: WallStore, kind: FactKind, key: string): FactRecord | undefined {
  return factsOf(store).find((fact) => fact.kind === kind && fact.key === key)
}
