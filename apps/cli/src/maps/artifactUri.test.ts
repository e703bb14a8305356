import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { artifactUri, toUri } from './artifactUri.ts'

it('[P6] a map is named by its path in its repository, else from where the caller is, else by its address', () => {
  const home = mkdtempSync(join(tmpdir(), 'pathwall-artifact-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  for (const folder of ['repository/.git', 'repository/docs/maps', 'plain'])
    mkdirSync(join(home, folder), { recursive: true })
  const inside = join(home, 'repository/docs/maps/my map#1.json')
  const outside = join(home, 'plain/map.json')
  for (const file of [inside, outside]) writeFileSync(file, '{}')
  const uriOf = (file: string, folder: string): string => artifactUri({ name: 'x', text: '', file }, join(home, folder))
  expect(uriOf(inside, 'plain')).toBe('docs/maps/my%20map%231.json')
  expect(uriOf(outside, 'plain')).toBe('map.json')
  expect(uriOf(outside, 'repository')).toBe(pathToFileURL(outside).href)
  symlinkSync(inside, join(home, 'plain/link.json'))
  expect(uriOf(join(home, 'plain/link.json'), 'plain')).toBe('docs/maps/my%20map%231.json')
})

it('[P6] what is no file has a name that stays the same', () => {
  expect(artifactUri({ name: 'Standard input', text: '' }, '/')).toBe('map.json')
  expect(artifactUri({ name: 'x', text: '', boardUrl: 'https://walls.example/b/abc' }, '/')).toBe('pathwall/abc.json')
  expect([toUri('docs/my map.json'), toUri('https://a.example/x')]).toEqual([
    'docs/my%20map.json',
    'https://a.example/x',
  ])
})
