/** Rows and facts of one document in the browser's database. */
export interface CopyStore {
  readAll(): Promise<{ rows: Uint8Array[]; facts: Map<string, string | Uint8Array> }>
  append(row: Uint8Array | undefined, facts: ReadonlyMap<string, string | Uint8Array>): Promise<void>
  /** Replaces all rows by the one that `merge` makes of them, in one transaction with other tabs shut out. */
  replaceAll(merge: (rows: Uint8Array[]) => Uint8Array, facts: ReadonlyMap<string, string | Uint8Array>): Promise<void>
  /** Takes all rows and facts away. */
  clear(): Promise<void>
  close(): void
}

const ROWS = 'updates'
const FACTS = 'facts'

/** Opens, or makes, the rows kept under a name. Rejects when the browser has no database or does not let us. */
export async function openCopyStore(name: string, lost: () => void): Promise<CopyStore> {
  const db = await openDatabase(name)
  // The user had the browser forget the site's data, or the browser ran out of room.
  db.addEventListener('close', lost)
  // Somebody deletes the database on purpose and must not have to wait for us.
  db.addEventListener('versionchange', () => db.close())
  return {
    readAll: async () => {
      const read = inTransaction(db, 'readonly')
      const rows = resultOf<Uint8Array[]>(read.store(ROWS).getAll())
      const keys = resultOf(read.store(FACTS).getAllKeys())
      const values = resultOf<(string | Uint8Array)[]>(read.store(FACTS).getAll())
      const names = (await keys) as string[]
      const facts = await values
      return { rows: await rows, facts: new Map(names.flatMap((key, at) => [[key, facts[at] ?? ''] as const])) }
    },
    append: async (row, facts) => {
      const write = inTransaction(db, 'readwrite')
      if (row !== undefined) write.store(ROWS).add(row)
      putFacts(write.store(FACTS), facts)
      await write.done
    },
    replaceAll: async (merge, facts) => {
      const write = inTransaction(db, 'readwrite')
      const store = write.store(ROWS)
      const all: IDBRequest<Uint8Array[]> = store.getAll()
      all.addEventListener('success', () => {
        const merged = merge(all.result)
        store.clear()
        store.add(merged)
      })
      putFacts(write.store(FACTS), facts)
      await write.done
    },
    clear: async () => {
      const write = inTransaction(db, 'readwrite')
      write.store(ROWS).clear()
      write.store(FACTS).clear()
      await write.done
    },
    close: () => db.close(),
  }
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(ROWS, { autoIncrement: true })
    request.result.createObjectStore(FACTS)
  })
  return resultOf(request)
}

function inTransaction(
  db: IDBDatabase,
  mode: IDBTransactionMode,
): { store: (name: string) => IDBObjectStore; done: Promise<void> } {
  const transaction = db.transaction([ROWS, FACTS], mode)
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('transaction aborted')))
  })
  return { store: (name) => transaction.objectStore(name), done }
}

async function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')))
  })
}

function putFacts(store: IDBObjectStore, facts: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [key, value] of facts) store.put(value, key)
}
