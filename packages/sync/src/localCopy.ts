import * as Y from 'yjs'
import { openCopyStore, type CopyStore } from './copyStore.ts'

export interface LocalCopyOptions {
  name: string
  doc: Y.Doc
  /** Whether an update of the document came from the server, which has it safe. */
  isFromServer: (origin: unknown) => boolean
  /** Whether everything in the document is safe on the server. */
  isAllSaved: () => boolean
  /** Called when `isKept` changed. */
  changed: () => void
}

export interface LoadedCopy {
  /** Whether it holds edits that the server has perhaps never seen. */
  hasUnsaved: boolean
  /** What `remember` was told on an earlier visit. */
  memory: ReadonlyMap<string, string>
}

/** What the server has anyway is gathered this long; this person's own edits are written at once. */
const GATHER_MS = 1000
/** After a failed write, e.g. because the disk is full. */
const RETRY_MS = 10_000
/** So many rows are put together into one. */
const COMPACT_AT_ROWS = 500
const NOTHING: LoadedCopy = { hasUnsaved: false, memory: new Map() }

/**
 * Keeps a document on this device, so that it opens without a network and unsaved edits survive a reload. Several tabs
 * may keep the same document. Whatever the browser's database does - missing, full, taken away - the document goes on.
 */
export class LocalCopy {
  /** Origin of the transactions that bring what is kept into the document. */
  readonly origin = { source: 'local-copy' } as const
  /** Resolves when what is kept is in the document, or nothing can be kept. Never rejects. */
  readonly loaded: Promise<LoadedCopy>
  private readonly options: LocalCopyOptions
  private store: CopyStore | undefined
  private kept = false
  private queue: Uint8Array[] = []
  private isUrgent = false
  private facts = new Map<string, string | Uint8Array>()
  /** The rows do not add up to the document any more: the next write is the whole of it. */
  private isIncomplete = false
  private rows = 0
  private writing: Promise<void> | undefined
  private isDueAgain = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private isClosed = false
  private isForgotten = false

  constructor(options: LocalCopyOptions) {
    this.options = options
    options.doc.on('update', this.onUpdate)
    this.loaded = this.load().catch(() => {
      this.stopFollowing()
      this.store?.close()
      this.store = undefined
      return NOTHING
    })
  }

  /** Whether what is typed now survives a reload. */
  get isKept(): boolean {
    return this.kept
  }

  /** Keeps a short fact beside the document. */
  remember(key: string, value: string): void {
    this.facts.set(key, value)
    this.schedule()
  }

  /** To be called when everything has become safe on the server. */
  noteSaved(): void {
    this.isUrgent = true
    this.schedule()
  }

  /** Takes what is kept off this device and keeps nothing more. False when the browser's database did not let go of it. */
  async forget(): Promise<boolean> {
    this.isForgotten = true
    this.stopFollowing()
    await this.loaded
    await this.writing
    const cleared = this.store?.clear().then(
      () => true,
      () => false,
    )
    this.setKept(false)
    return (await cleared) ?? this.retryTimer === undefined
  }

  /** Writes what is not written yet and lets go. */
  async close(): Promise<void> {
    this.stopFollowing()
    // The database takes writes in their order: who opens it next finds this one, also while another is still under way.
    this.write({ waits: false })
    await this.loaded
    this.isClosed = true
    await this.writing
    this.write()
    await this.writing
    this.store?.close()
    this.store = undefined
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.origin) return
    if (!this.isIncomplete) this.queue.push(update)
    this.isUrgent ||= !this.options.isFromServer(origin)
    this.schedule()
  }

  private async load(): Promise<LoadedCopy> {
    const { name, doc } = this.options
    const store = await this.open(name)
    const { rows, facts } = await store.readAll()
    const wasEmpty = doc.store.clients.size === 0
    this.apply(rows)
    this.rows = rows.length
    this.setKept(true)
    this.schedule()
    const memory = new Map([...facts].filter((fact): fact is [string, string] => typeof fact[1] === 'string'))
    const isCovered = rows.length === 0 || (wasEmpty && covers(facts.get(SAVED), doc))
    return { hasUnsaved: !isCovered, memory }
  }

  private async open(name: string): Promise<CopyStore> {
    const store = await openCopyStore(name, () => this.failed())
    if (this.isClosed) store.close()
    this.store = store
    return store
  }

  private schedule(): void {
    if (this.isClosed || this.isForgotten || this.retryTimer !== undefined) return
    if (this.isUrgent) queueMicrotask(() => this.isUrgent && this.write())
    else this.timer ??= setTimeout(() => this.write(), GATHER_MS)
  }

  /** One write at a time; what comes meanwhile goes together into the next. */
  private write({ waits = true } = {}): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.store === undefined || this.retryTimer !== undefined || this.isForgotten) return
    this.isDueAgain = waits && this.writing !== undefined
    if (this.isDueAgain) return
    const { doc, isAllSaved } = this.options
    if (isAllSaved()) this.facts.set(SAVED, Y.encodeStateVector(doc))
    const { queue, facts, store } = this
    if (queue.length + facts.size === 0 && !this.isIncomplete) return
    this.queue = []
    this.facts = new Map()
    this.isUrgent = false
    const isWhole = this.isIncomplete || this.rows + 1 >= COMPACT_AT_ROWS
    const written = isWhole
      ? store.replaceAll((rows) => this.merge(rows), facts)
      : store.append(queue.length === 0 ? undefined : Y.mergeUpdates(queue), facts)
    this.writing = written.then(
      () => {
        this.writing = undefined
        this.rows = isWhole ? 1 : this.rows + Number(queue.length > 0)
        this.isIncomplete &&= !isWhole
        if (!this.isForgotten) this.setKept(true)
        if (this.isDueAgain) this.schedule()
      },
      () => {
        this.writing = undefined
        this.facts = new Map([...facts, ...this.facts])
        this.failed()
      },
    )
  }

  /** Takes in what other tabs have kept meanwhile, and answers with everything. */
  private merge(rows: Uint8Array[]): Uint8Array {
    this.apply(rows)
    return Y.encodeStateAsUpdate(this.options.doc)
  }

  private apply(rows: Uint8Array[]): void {
    const { doc } = this.options
    doc.transact(() => {
      for (const row of rows) {
        try {
          Y.applyUpdate(doc, row, this.origin)
        } catch {
          // A damaged row; what the others say is still worth having.
        }
      }
    }, this.origin)
  }

  private failed(): void {
    this.isIncomplete = true
    this.queue = []
    this.setKept(false)
    if (!this.isClosed && !this.isForgotten) this.retryTimer ??= setTimeout(() => void this.retry(), RETRY_MS)
  }

  private async retry(): Promise<void> {
    this.store?.close()
    this.store = undefined
    try {
      await this.open(this.options.name)
      this.retryTimer = undefined
      this.write()
    } catch {
      this.retryTimer = undefined
      this.failed()
    }
  }

  private setKept(kept: boolean): void {
    if (this.kept === kept) return
    this.kept = kept
    this.options.changed()
  }

  private stopFollowing(): void {
    clearTimeout(this.timer)
    clearTimeout(this.retryTimer)
    this.options.doc.off('update', this.onUpdate)
  }
}

/** Key of the fact which changes the server has. Deletions alone do not show in it. */
const SAVED = 'saved state vector'

function covers(saved: string | Uint8Array | undefined, doc: Y.Doc): boolean {
  if (!(saved instanceof Uint8Array)) return false
  const known = Y.decodeStateVector(saved)
  return [...doc.store.clients.keys()].every((client) => (known.get(client) ?? 0) >= Y.getState(doc.store, client))
}
