import type { Database, Statement } from 'better-sqlite3'

/** Questions to an open database; each statement is prepared once. */
export class SqliteQueries {
  private readonly db: Database
  private readonly statements = new Map<string, Statement<unknown[]>>()

  constructor(db: Database) {
    this.db = db
  }

  first<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined
  }

  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.prepare(sql).all(...values) as Row[]
  }

  /** The first column of every row. */
  column<Value>(sql: string, ...values: unknown[]): Value[] {
    return this.prepare(sql)
      .raw()
      .all(...values)
      .map((row) => (row as [Value])[0])
  }

  /** Answers with the number of rows that were changed. */
  run(sql: string, ...values: unknown[]): number {
    return this.prepare(sql).run(...values).changes
  }

  /** All of it or nothing; part of the transaction around it, if there is one. */
  transaction<Value>(work: () => Value): Value {
    return this.db.transaction(work)()
  }

  private prepare(sql: string): Statement<unknown[]> {
    const known = this.statements.get(sql) ?? this.db.prepare<unknown[]>(sql)
    this.statements.set(sql, known)
    return known
  }
}
