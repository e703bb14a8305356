import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export interface AppServer {
  readonly url: string
  /** What is served now, by path. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Paths that were asked for, in this order. */
  readonly asked: readonly string[]
  /** What it does from now on: its work, a proxy's answer for a server that is down, or nothing at all. */
  answersWith: 'app' | 'bad gateway' | 'silence'
  /** Puts another version in place of the app: its page is marked, and its main file has another name. */
  deploy(version: string): void
  remove(file: string): void
  dispose(): Promise<void>
}

/** The built app alone, without boards, on a server that a test may change as an operator or an accident would. */
export async function startAppServer(): Promise<AppServer> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(dist.length), readFileSync(path))
  }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', app.url)
    asked.push(pathname)
    if (app.answersWith === 'silence') return
    const path = pathname === '/' ? '/index.html' : pathname
    const body = files.get(path)
    const status = app.answersWith === 'bad gateway' ? 502 : body === undefined ? 404 : 200
    response.writeHead(status, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    response.end(status === 200 ? body : 'Nothing')
  })
  const app: AppServer = {
    url: await listen(server),
    files,
    asked,
    answersWith: 'app',
    deploy: (version) => deploy(files, version),
    remove: (file) => void files.delete(file),
    dispose: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return app
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** As a build with another main file would: its hash is another one wherever it is named, and so is the page's. */
function deploy(files: Map<string, Buffer>, version: string): void {
  const main = /assets\/(index-[\w-]+)\.js/.exec(String(files.get('/index.html')))?.[1]
  if (main === undefined) throw new Error('The page names no main file')
  for (const [path, content] of [...files]) {
    if (!['.js', '.html'].includes(extname(path))) continue
    const text = String(content)
      .replaceAll(main, `index-${version}`)
      .replace('<html', `<html data-version="${version}"`)
      .replace(/(url:"index\.html",revision:")\w+/, `$1${version}`)
    files.delete(path)
    files.set(path.replace(main, `index-${version}`), Buffer.from(text))
  }
}
