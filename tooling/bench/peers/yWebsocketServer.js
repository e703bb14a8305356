// @y/websocket-server as its own start script runs it, with the LevelDB that YPERSISTENCE names.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const server = createServer()
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, stream, head) =>
  sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request)),
)
server.listen(Number(process.env.PORT), '127.0.0.1', () =>
  console.log(`READY http://127.0.0.1:${server.address().port}`),
)
