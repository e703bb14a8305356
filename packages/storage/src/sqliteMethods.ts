import type { SqliteBoards } from './sqliteBoards.ts'

/** What can be called from the other thread. `append` is not among them: it waits for its group. */
export function sqliteMethods(boards: SqliteBoards) {
  const { log, access, versions, clients } = boards
  return {
    createBoard: boards.createBoard.bind(boards),
    deleteBoard: boards.deleteBoard.bind(boards),
    readHead: boards.readHead.bind(boards),
    readHeads: boards.readHeads.bind(boards),
    listBoards: boards.listBoards.bind(boards),
    setArchived: access.setArchived.bind(access),
    load: log.load.bind(log),
    loadSince: log.loadSince.bind(log),
    loadAt: log.loadAt.bind(log),
    saveSnapshot: log.saveSnapshot.bind(log),
    refuseClients: clients.refuse.bind(clients),
    readRefusedClients: clients.readRefused.bind(clients),
    readClientOwners: clients.readOwners.bind(clients),
    readGrants: access.readGrants.bind(access),
    findGrant: access.findGrant.bind(access),
    putGrant: access.putGrant.bind(access),
    deleteGrant: access.deleteGrant.bind(access),
    readPeople: access.readPeople.bind(access),
    findPerson: access.findPerson.bind(access),
    notePerson: access.notePerson.bind(access),
    decidePerson: access.decidePerson.bind(access),
    addVersion: versions.addVersion.bind(versions),
    listVersions: versions.listVersions.bind(versions),
    readVersion: versions.readVersion.bind(versions),
    nameVersion: versions.nameVersion.bind(versions),
    deleteVersions: versions.deleteVersions.bind(versions),
    readSession: boards.readSession.bind(boards),
    writeSession: boards.writeSession.bind(boards),
    readSecret: boards.readSecret.bind(boards),
    dumpBoard: boards.dumpBoard.bind(boards),
    restoreBoard: boards.restoreBoard.bind(boards),
    check: boards.check.bind(boards),
  }
}

export type SqliteMethods = ReturnType<typeof sqliteMethods>
