import { ROLES, type Role } from '@pathwall/domain'
import type { MadeBoard } from './api.ts'
import type { StockClient } from './stockClient.ts'
import { askBoard, personNamed, sentAway, visit } from './visitors.ts'

export interface AccessAction {
  type: string
  by?: number
  who?: number
  role?: Role | null
  link?: Role
}

/** What somebody holds, and what was decided about them. */
interface Holder {
  personKey: string
  /** Of the link they hold. */
  token: string
  decided: Role | undefined
  isRemoved: boolean
}

interface Person extends Holder {
  name: string
  id: string
  client: StockClient | undefined
  /** With which the client was let in. */
  roleThere: Role | undefined
}

/** A board, those who are on it, and what they may do by the rules alone. */
export class AccessWorld {
  private readonly server: { url: string; wsUrl: string }
  private readonly board: MadeBoard
  private readonly people: Person[]
  private readonly links: Map<Role, string>
  private readonly allTokens = new Set<string>()
  private readonly mine = new Set<string>()
  private readonly forbidden = new Set<string>()
  private isArchived = false
  private edits = 0

  private constructor(server: { url: string; wsUrl: string }, board: MadeBoard) {
    this.server = server
    this.board = board
    this.links = new Map(ROLES.map((name) => [name, board.tokens[name]]))
    this.people = ROLES.map((name) => ({
      name,
      personKey: `${name}-${board.id}`,
      id: '',
      token: board.tokens[name],
      decided: undefined,
      isRemoved: false,
      client: undefined,
      roleThere: undefined,
    }))
    for (const token of this.links.values()) this.allTokens.add(token)
  }

  static async open(server: { url: string; wsUrl: string }, board: MadeBoard): Promise<AccessWorld> {
    const world = new AccessWorld(server, board)
    for (const person of world.people) await world.enter(person)
    for (const person of world.people) person.id = await personNamed(server, board, person.name)
    return world
  }

  async act({ type, by = 0, who: whom = 0, role: decided, link = 'viewer' }: AccessAction): Promise<void> {
    const [actor, person] = [this.people[by], this.people[whom]]
    if (actor === undefined || person === undefined) return
    if (type === 'take-link') {
      person.token = this.links.get(link) ?? person.token
      person.client?.provider.destroy()
      await this.enter(person)
      return
    }
    if (type === 'write') {
      await this.write(person)
      return
    }
    const requests: Record<string, () => Promise<{ status: number; body: unknown }>> = {
      decide: async () => this.ask(actor, 'PATCH', `/people/${person.id}`, { role: decided ?? null }),
      remove: async () => this.ask(actor, 'PATCH', `/people/${person.id}`, { isRemoved: true }),
      forgive: async () => this.ask(actor, 'PATCH', `/people/${person.id}`, { isRemoved: false }),
      renew: async () => this.ask(actor, 'POST', `/links/${link}`, {}),
      revoke: async () => this.ask(actor, 'DELETE', `/links/${link}`),
      archive: async () => this.ask(actor, 'PATCH', '', { isArchived: true }),
      reopen: async () => this.ask(actor, 'PATCH', '', { isArchived: false }),
    }
    const mayAct = this.roleOf(actor, actor.token) === 'facilitator'
    const { status, body } = (await requests[type]?.()) ?? { status: 0, body: undefined }
    claim(status >= 300 || mayAct, `${type} by ${actor.name}: ${status}`)
    if (status >= 300) {
      // Whoever may is refused only what would lock people out, or what is not there.
      claim(!mayAct || status === 404 || status === 409, `${type} by ${actor.name}: ${status}`)
      return
    }
    if (type === 'decide') person.decided = decided ?? undefined
    if (type === 'remove' || type === 'forgive') person.isRemoved = type === 'remove'
    if (type === 'archive' || type === 'reopen') this.isArchived = type === 'archive'
    if (type === 'revoke') this.links.delete(link)
    if (type === 'renew') {
      const { token } = body as { token: string }
      this.links.set(link, token)
      this.allTokens.add(token)
    }
  }

  /** Everybody has, with every link there ever was, what the rules give, and who is there has what they came with. */
  async check(when: string): Promise<void> {
    for (const person of this.people) {
      const expected = this.roleOf(person, person.token)
      if (person.client !== undefined && (expected === undefined || expected !== person.roleThere)) {
        await sentAway(person.client)
      }
      if (person.client?.closeCodes.length !== 0) await this.enter(person)
      for (const token of this.allTokens) {
        const answer = await this.ask({ ...person, token }, 'GET', '')
        const given = answer.status === 200 ? (answer.body as { role: string }).role : undefined
        const due = this.roleOf(person, token)
        claim(given === due, `${when} ${person.name} is ${given} in the place of ${due}`)
      }
    }
    this.holderOfPower()
  }

  /** Edits of those who might that are not there, and of those who might not that are. */
  async wrongEdits(): Promise<{ missing: string[]; forbidden: string[] }> {
    const { token } = (await this.ask(this.holderOfPower(), 'POST', '/links/viewer', {})).body as { token: string }
    const reader = visit(this.server, this.board.id, { token })
    await reader.synced()
    const there = new Set(reader.doc.getMap('records').keys())
    reader.provider.destroy()
    return {
      missing: [...this.mine].filter((key) => !there.has(key)),
      forbidden: [...this.forbidden].filter((key) => there.has(key)),
    }
  }

  close(): void {
    for (const { client } of this.people) client?.provider.destroy()
  }

  /** Somebody who can get in and may do everything: there always is one. */
  private holderOfPower(): Holder {
    const stranger = { personKey: 'somebody-nobody-knows', decided: undefined, isRemoved: false }
    const holders = [stranger, ...this.people].flatMap((person) =>
      [...this.links.values()].map((token) => ({ ...person, token })),
    )
    const found = holders.find((holder) => this.roleOf(holder, holder.token) === 'facilitator')
    if (found === undefined) throw new Error('everybody is locked out')
    return found
  }

  private roleOf(person: Pick<Holder, 'decided' | 'isRemoved'>, token: string): Role | undefined {
    const linkRole = [...this.links].find(([, known]) => known === token)?.[0]
    if (linkRole === undefined || person.isRemoved) return undefined
    return person.decided ?? linkRole
  }

  private async enter(person: Person): Promise<void> {
    person.client?.provider.destroy()
    person.client = undefined
    person.roleThere = this.roleOf(person, person.token)
    const client = visit(this.server, this.board.id, person, { name: person.name })
    if (person.roleThere === undefined) {
      claim(/^440[13] /.test(await sentAway(client)), `${person.name} is let in`)
      client.provider.destroy()
      return
    }
    await client.synced()
    const greeting = client.pathwall.slice(0, 2).join(', ')
    claim(
      greeting === `role ${person.roleThere}, board ${Number(this.isArchived)}`,
      `${person.name} is told ${greeting}`,
    )
    person.client = client
  }

  private async write(person: Person): Promise<void> {
    const { client, roleThere } = person
    if (client === undefined) return
    const key = `edit-${++this.edits}`
    client.set(key, person.name)
    if (roleThere !== 'viewer' && !this.isArchived) {
      await client.saved()
      this.mine.add(key)
      return
    }
    this.forbidden.add(key)
    // An editor's own edits may come in when the board is open again; this document is not to bring them.
    await this.enter(person)
  }

  private async ask(
    holder: { personKey: string; token: string },
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ) {
    return askBoard(
      this.server,
      this.board.id,
      { token: holder.token, personKey: holder.personKey },
      method,
      path,
      body,
    )
  }
}

function claim(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise)
}
