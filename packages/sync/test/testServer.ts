import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer, type WebSocket } from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE, PATHWALL, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '../src/index.ts'

export interface TestServerOptions {
  port?: number
  role?: string
  isArchived?: boolean
  personId?: string
  /** Asks the client for its state only after it has answered the client: the other order of the handshake. */
  asksLast?: boolean
  holdsBack?: boolean
}

/** A server of one board that speaks Pathwall's protocol and does only what a test lets it do. */
export class TestServer {
  readonly doc = new Y.Doc()
  /** What clients sent, in the order in which it came. */
  readonly received: string[] = []
  readonly tokens: string[] = []
  /** Everything offered beside the token, in the order in which it came. */
  readonly offered: string[] = []
  /** While true, barriers are not answered: nothing is stored yet. */
  holdsBack: boolean
  /** A code to close new connections with. */
  refusal: number | undefined
  /** What new connections are told. */
  readonly options: TestServerOptions
  private readonly sockets: WebSocketServer
  private waiting: { socket: WebSocket; barrier: number }[] = []

  private constructor(sockets: WebSocketServer, options: TestServerOptions) {
    this.sockets = sockets
    this.options = options
    this.holdsBack = options.holdsBack ?? false
    sockets.on('connection', (socket, request) => {
      const offered = request.headers['sec-websocket-protocol']?.split(/, ?/) ?? []
      const isToken = (name: string): boolean => name.startsWith(TOKEN_SUBPROTOCOL_PREFIX)
      this.tokens.push(...offered.filter(isToken))
      this.offered.push(...offered.filter((name) => !isToken(name)))
      if (this.refusal !== undefined) socket.close(this.refusal)
      else this.greet(socket)
    })
  }

  static async start(seed: Uint8Array, options: TestServerOptions = {}): Promise<TestServer> {
    const sockets = new WebSocketServer({
      host: '127.0.0.1',
      port: options.port ?? 0,
      handleProtocols: () => SUBPROTOCOL,
    })
    await new Promise((resolve) => sockets.once('listening', resolve))
    const server = new TestServer(sockets, options)
    Y.applyUpdate(server.doc, seed)
    return server
  }

  get port(): number {
    const address = this.sockets.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`
  }

  get connectionCount(): number {
    return this.sockets.clients.size
  }

  /** Everything is stored: answers the barriers held back. */
  store(): void {
    this.holdsBack = false
    for (const { socket, barrier } of this.waiting) send(socket, MESSAGE.pathwall, PATHWALL.durable, barrier)
    this.waiting = []
  }

  tellStorage(works: boolean): void {
    for (const socket of this.sockets.clients) send(socket, MESSAGE.pathwall, PATHWALL.storage, works ? 1 : 0)
  }

  /** Bytes as they are, e.g. such as this version cannot read. */
  sendRaw(bytes: number[]): void {
    for (const socket of this.sockets.clients) socket.send(new Uint8Array(bytes))
  }

  notify(notice: string): void {
    for (const socket of this.sockets.clients) sendPathwall(socket, PATHWALL.notice, notice)
  }

  dropAll(code: number, reason = ''): void {
    for (const socket of this.sockets.clients) socket.close(code, reason)
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets.clients) socket.terminate()
    await new Promise((resolve) => this.sockets.close(resolve))
  }

  private greet(socket: WebSocket): void {
    const { role = 'editor', isArchived = false, personId } = this.options
    sendPathwall(socket, PATHWALL.role, role)
    send(socket, MESSAGE.pathwall, PATHWALL.board, isArchived ? 1 : 0)
    if (personId !== undefined) sendPathwall(socket, PATHWALL.person, personId)
    if (!this.options.asksLast) this.ask(socket)
    const forward = (update: Uint8Array, origin: unknown): void => {
      if (origin !== socket) sendSync(socket, (encoder) => syncProtocol.writeUpdate(encoder, update))
    }
    this.doc.on('update', forward)
    socket.on('close', () => this.doc.off('update', forward))
    socket.on('message', (data: Buffer) => this.receive(socket, new Uint8Array(data)))
  }

  private ask(socket: WebSocket): void {
    sendSync(socket, (encoder) => syncProtocol.writeSyncStep1(encoder, this.doc))
  }

  private receive(socket: WebSocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.pathwall) {
      decoding.readVarUint(decoder)
      const barrier = decoding.readVarUint(decoder)
      this.received.push('barrier')
      if (this.holdsBack) this.waiting.push({ socket, barrier })
      else send(socket, MESSAGE.pathwall, PATHWALL.durable, barrier)
    }
    if (type !== MESSAGE.sync) return
    const step = (['step 1', 'step 2', 'update'] as const)[decoding.peekVarUint(decoder)]
    this.received.push(step ?? 'nothing known')
    const answer = encoding.createEncoder()
    encoding.writeVarUint(answer, MESSAGE.sync)
    syncProtocol.readSyncMessage(decoder, answer, this.doc, socket)
    if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer))
    if (step === 'step 1' && this.options.asksLast) this.ask(socket)
  }
}

function send(socket: WebSocket, ...numbers: number[]): void {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  socket.send(encoding.toUint8Array(encoder))
}

function sendPathwall(socket: WebSocket, type: number, word: string): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.pathwall)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, word)
  socket.send(encoding.toUint8Array(encoder))
}

function sendSync(socket: WebSocket, write: (encoder: encoding.Encoder) => void): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  write(encoder)
  socket.send(encoding.toUint8Array(encoder))
}
