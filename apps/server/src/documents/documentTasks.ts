import { analyze, compareMaps, type AnalyzerOptions } from '@pathwall/analyzer'
import { toMapFile } from '@pathwall/domain'
import { boardRoots, countNotes, createBoardUpdate, createRestoreUpdate, readBoardMap } from '@pathwall/sync'
import * as Y from 'yjs'
import { applyLogged } from './applyLogged.ts'
import { openDocument, type DocumentParts } from './openDocument.ts'
import { readCounts } from './readCounts.ts'
import { readSeed, type Seed } from './readSeed.ts'

/** A whole document as one update. */
interface CompactedDocument {
  data: Uint8Array
  /** False when some part did not go in: then the parts must be kept. */
  isWhole: boolean
}

/** A map and what was found in it, ready to be sent. */
export interface ReadDocument {
  title: string
  counts: Record<string, number>
  summary: ReturnType<typeof analyze>['summary']
  /** JSON of the map as a p2p-map/1 file. */
  map: string
  /** JSON */
  analysis: string
}

/** By what the maps of this server are judged. */
export type Judging = Pick<AnalyzerOptions, 'catalogue' | 'settings' | 'rules'>

/**
 * Work on whole documents, which takes as long as a document is large, and so is done on a thread of its own. What goes in
 * and comes out can cross to it.
 */
export function createDocumentTasks(judging: Judging) {
  /** Puts a document together, without what was deleted. */
  const compact = (parts: DocumentParts): CompactedDocument => {
    const { doc, isWhole } = openDocument(parts)
    return { data: Y.encodeStateAsUpdate(doc), isWhole }
  }
  return {
    compact,

    /** The same, with what is on the map, for a version. */
    describe: (parts: DocumentParts): { data: Uint8Array; counts: Record<string, number> } => {
      const { doc } = openDocument(parts)
      const map = readBoardMap(doc)
      return { data: Y.encodeStateAsUpdate(doc), counts: readCounts(map, analyze(map, judging)) }
    },

    read: (parts: DocumentParts): ReadDocument => {
      const map = readBoardMap(openDocument(parts).doc)
      const analysis = analyze(map, judging)
      return {
        title: map.title,
        counts: readCounts(map, analysis),
        summary: analysis.summary,
        map: JSON.stringify(toMapFile(map)),
        analysis: JSON.stringify(analysis),
      }
    },

    /** How two documents differ, as JSON of a `MapComparison`. */
    compare: (before: DocumentParts, after: DocumentParts): string =>
      JSON.stringify(
        compareMaps(readBoardMap(openDocument(before).doc), readBoardMap(openDocument(after).doc), judging),
      ),

    /** The edit that restores a version; undefined when nothing differs. */
    restore: (current: DocumentParts, version: Uint8Array): Uint8Array | undefined =>
      createRestoreUpdate(openDocument(current).doc, version),

    /**
     * Of the states that a document went through, the last one with the most notes: how many of the updates behind `parts` it
     * takes, and the document as it was.
     */
    fullest: (parts: DocumentParts, updates: DocumentParts): { count: number; data: Uint8Array } => {
      const { doc } = openDocument(parts)
      let fullest = { count: 0, notes: countNotes(doc) }
      updates.forEach((update, index) => {
        applyLogged(doc, update)
        const notes = countNotes(doc)
        if (notes >= fullest.notes) fullest = { count: index + 1, notes }
      })
      return { count: fullest.count, data: compact([...parts, ...updates.slice(0, fullest.count)]).data }
    },

    /** The first update of a board that somebody asks for, or what is wrong with the request. */
    seed: (body: Uint8Array): { kind: 'board'; title: string; update: Uint8Array } | Exclude<Seed, { kind: 'map' }> => {
      const seed = readSeed(body)
      if (seed.kind !== 'map') return seed
      return { kind: 'board', title: seed.map.title, update: createBoardUpdate(seed.map) }
    },

    /** The same document under another title, or under its own. */
    rename: (data: Uint8Array, title: string | undefined): { title: string; update: Uint8Array } => {
      const { doc } = openDocument([data])
      if (title !== undefined) boardRoots(doc).meta.set('title', title)
      return { title: readBoardMap(doc).title, update: Y.encodeStateAsUpdate(doc) }
    },
  } as const
}

export type DocumentTasks = ReturnType<typeof createDocumentTasks>
export type DocumentTask = keyof DocumentTasks
