// The physical limit: no document, no storage, no reading of what is passed on. What arrives for a room within one turn of
// the event loop is framed once and goes to each of its sockets in one write.
import { createServer } from 'node:http'
import { Sender, WebSocketServer } from 'ws'

const rooms = new Map()
const dirty = new Set()
const server = createServer()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })

server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const name = request.url ?? '/'
    const room = rooms.get(name) ?? { streams: new Set(), waiting: [] }
    rooms.set(name, room)
    room.streams.add(stream)
    socket.on('message', (data) => {
      room.waiting.push(...Sender.frame(data, { fin: true, opcode: 2, mask: false, readOnly: true, rsv1: false }))
      if (dirty.size === 0) setImmediate(flush)
      dirty.add(room)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      room.streams.delete(stream)
      if (room.streams.size === 0) rooms.delete(name)
    })
  })
})

function flush() {
  for (const { streams, waiting } of dirty) {
    const frames = Buffer.concat(waiting.splice(0))
    for (const stream of streams) stream.write(frames)
  }
  dirty.clear()
}

server.listen(Number(process.env.PORT), '127.0.0.1', () =>
  console.log(`READY http://127.0.0.1:${server.address().port}`),
)
