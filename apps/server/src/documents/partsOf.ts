import type { StoredDocument } from '@pathwall/storage'
import type { DocumentParts } from './openDocument.ts'

/** A stored document as parts to apply in order. */
export function partsOf({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>): DocumentParts {
  return snapshot === undefined ? updates : [snapshot, ...updates]
}
