import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { anyParsedMap } from '@pathwall/testkit'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { toSvg } from '../src/index.ts'
import { words } from './pictureWords.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`picture seed ${seed} (TEST_SEED=${seed} repeats this run)`)
vi.setConfig({ testTimeout: 60_000 })

/** What every renderer knows. */
const PORTABLE = ['g', 'path', 'rect', 'svg', 'text', 'title', 'tspan']

it('is well-formed XML of portable shapes, whatever the map says', () => {
  fc.assert(
    fc.property(hostileMap(), (map) => {
      const svg = toSvg(map, analyze(map), words)
      // All that XML 1.0 allows, and no control characters but the line ends between shapes.
      expect(svg).toMatch(/^[\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      const names = elementsOf(svg).map(({ name }) => name)
      expect(names.filter((name) => !PORTABLE.includes(name))).toEqual([])
    }),
    { seed, numRuns: 150 },
  )
})

it('loads nothing, runs nothing and has no number that is none', () => {
  fc.assert(
    fc.property(hostileMap(), (map) => {
      for (const { attributes } of elementsOf(toSvg(map, analyze(map), words))) {
        for (const [name, value] of attributes) {
          expect(name).not.toMatch(/^on|href|style|class/i)
          expect(value).not.toMatch(/NaN|Infinity|undefined|e\+|url\(/)
        }
      }
    }),
    { seed, numRuns: 50 },
  )
})

/** Texts of any code units, in notes, titles, labels and frames. */
function hostileMap(): fc.Arbitrary<PathMap> {
  const text = fc.oneof(
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '</text><script>alert(1)</script>',
      ']]>',
      '<!--',
      '&#0;',
      '&amp;',
      '"><image href="x"/>',
      '\u0000\u001b[2J',
    ),
  )
  return fc.tuple(anyParsedMap(), text, text).map(([map, one, two]) => ({
    ...map,
    title: one,
    notes: map.notes.map((note, index) => (index % 2 === 0 ? { ...note, text: two } : note)),
    arrows: map.arrows.map((arrow) => ({ ...arrow, label: one })),
    frames: map.frames.map((frame) => ({ ...frame, title: two })),
  }))
}

function elementsOf(svg: string): { name: string; attributes: [string, string][] }[] {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml')
  return Array.from(document.getElementsByTagName('*'), (element) => ({
    name: element.tagName,
    attributes: Array.from(element.attributes, ({ name, value }): [string, string] => [name, value]),
  }))
}
