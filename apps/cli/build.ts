import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { rolldown, type OutputChunk, type Plugin } from 'rolldown'
import manifest from './package.json' with { type: 'json' }

// Makes a package of `pathwall` that runs on a plain Node: its sources and what they import as a few files of JavaScript, and
// a tarball of them.
//
//   node build.ts [folder]     dist, if not said

const here = import.meta.dirname
const root = join(here, '../..')
const target = resolve(process.argv[2] ?? join(here, 'dist'))
const folder = join(target, 'package')

/** Only commands about the boards of a server need them, and one is native. Who checks maps does without. */
const BOARD_PACKAGES = ['better-sqlite3', 'pg'] as const

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const chunks = await bundle()
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(toManifest(), null, 2)}\n`)
writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf(chunks))
copyFileSync(join(root, 'docs/cli.md'), join(folder, 'README.md'))
const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
  cwd: folder,
  encoding: 'utf8',
})
console.log(join(target, packed.trim()))

async function bundle(): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: {
      pathwall: join(here, 'src/main.ts'),
      sqliteWorker: join(root, 'packages/storage/src/sqliteWorker.ts'),
    },
    external: [...BOARD_PACKAGES],
    platform: 'node',
    plugins: [workerBeside()],
  })
  const { output } = await build.write({ dir: folder, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
  await build.close()
  return output.filter((file) => file.type === 'chunk')
}

/** The thread of the database is a file of its own, and lies beside whoever starts it. */
function workerBeside(): Plugin {
  return {
    name: 'worker-beside',
    transform: {
      filter: { id: /sqliteThread\.ts$/ },
      handler: (code) => {
        const written = code.replace("'./sqliteWorker.ts'", "'./sqliteWorker.js'")
        if (written === code) throw new Error('sqliteThread.ts does not start ./sqliteWorker.ts any more')
        return written
      },
    },
  }
}

function toManifest(): object {
  const { description, engines } = readJson(join(root, 'package.json'))
  const versions = BOARD_PACKAGES.map((name) => {
    const { version } = readJson(join(root, 'packages/storage/node_modules', name, 'package.json'))
    return [name, version]
  })
  return {
    name: 'pathwall',
    version: manifest.version,
    description,
    type: 'module',
    bin: { pathwall: './pathwall.js' },
    engines,
    peerDependencies: Object.fromEntries(versions) as Record<string, unknown>,
    peerDependenciesMeta: Object.fromEntries(BOARD_PACKAGES.map((name) => [name, { optional: true }])),
  }
}

/** The licence of every package of which something is in the bundle. */
function licencesOf(bundled: readonly OutputChunk[]): string {
  const folders = new Set(bundled.flatMap(({ moduleIds }) => moduleIds).flatMap(packageFolderOf))
  return [...folders]
    .sort()
    .map((place) => {
      const { name, version, license } = readJson(join(place, 'package.json'))
      const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file === undefined ? '' : `\n\n${readFileSync(join(place, file), 'utf8').trim()}`
      return `${String(name)} ${String(version)}: ${String(license)}${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the npm package to which a module belongs; none for our own. */
function packageFolderOf(moduleId: string): string[] {
  if (!moduleId.includes('/node_modules/')) return []
  let place = dirname(moduleId)
  while (!existsSync(join(place, 'package.json')) || readJson(join(place, 'package.json'))['name'] === undefined)
    place = dirname(place)
  return [place]
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
