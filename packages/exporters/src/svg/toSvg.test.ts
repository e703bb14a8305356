import { readFileSync } from 'node:fs'
import { analyze } from '@pathwall/analyzer'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { aLargeMap, aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { words } from '../../test/pictureWords.ts'
import { toSvg } from './toSvg.ts'

const picture = (map: PathMap): string => toSvg(map, analyze(map), words)
const count = (svg: string, part: string): number => svg.split(part).length - 1

const small = aMap('Small & <sweet>')
  .withStep('Plan', {
    phase: 'input',
    people: ['Anna'],
    media: ['Daily'],
    deliverables: ['Plan'],
    controls: ['Review'],
  })
  .withStep('Ship', { phase: 'delivery', deliverables: ['Release'] })
  .withFrame({ id: 'frame', title: 'A step of its own', phase: 'delivery', x: 24_200, y: 900, w: 500, h: 300 })
  .withArrow('Plan-d1', 'Ship-m1', { label: 'hands over', bend: -200 })
  .build()

describe('a picture of the wall', () => {
  it('shows every note on paper of its kind, with the word of the kind', () => {
    const svg = picture(small)
    // The legend has one of each.
    expect(count(svg, '#FCC112')).toBe(1 + 1)
    expect(count(svg, '#7EAFF5')).toBe(2 + 1)
    expect(count(svg, '#ABFAC9')).toBe(2 + 1)
    expect(count(svg, '#D8CDFB')).toBe(1 + 1)
    expect(count(svg, '>Deliverable</text>')).toBe(2 + 1)
  })

  it('says what is missing by pattern, icon and word', () => {
    const svg = picture(small)
    expect(count(svg, '>Gap</text>')).toBe(1 + 1)
    expect(count(svg, '>Covered</text>')).toBe(1 + 1)
    // A wide wall gets heavier lines; the legend is drawn at its own scale.
    expect(svg).toContain('stroke-width="12" stroke-dasharray="48 30"')
    expect(svg).toContain('stroke-width="4" stroke-dasharray="16 10"')
  })

  it('escapes what notes and titles say', () => {
    const svg = picture(small)
    expect(svg).toContain('<title>Small &amp; &lt;sweet&gt;</title>')
    expect(svg).not.toContain('<sweet>')
  })

  it('bends arrows as the wall does, and sets their label upon them', () => {
    const svg = picture(small)
    expect(svg).toMatch(/A[\d.]+ [\d.]+ 0 0 1 /)
    expect(svg).toContain('>hands over</tspan>')
  })

  it('shows frames with their title', () => {
    expect(picture(small)).toContain('>A step of its own</text>')
  })

  it('says a date only when it is told one', () => {
    expect(picture(small)).not.toContain('2026')
    expect(toSvg(small, analyze(small), { ...words, date: '21 Nov 2026' })).toContain('>21 Nov 2026</text>')
  })

  it('leaves out title and legend where both stand beside it, and is lower by them', () => {
    const [whole, bare] = [picture(small), toSvg(small, analyze(small), { ...words, isBare: true })]
    expect(bare).not.toContain(`>${words.stateNames.accepted}</text>`)
    expect(whole).toContain(`>${words.stateNames.accepted}</text>`)
    expect(heightOf(bare)).toBeLessThan(heightOf(whole))
    const near = toSvg(small, analyze(small), { ...words, isBare: true, isNear: true })
    expect(near).toContain('font-size="34"')
  })

  it('is there for an empty board, too', () => {
    expect(picture(aMap('Nothing yet').build())).toContain('>Operations</text>')
    const blank = { ...aMap('Nothing at all').build(), phases: [] }
    expect(picture(blank)).toContain('viewBox="-60 ')
  })

  it('of 500 notes is small, and made in a fraction of a second', () => {
    const map = aLargeMap(500)
    const analysis = analyze(map)
    const start = performance.now()
    const svg = toSvg(map, analysis, words)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(svg.length).toBeLessThan(500_000)
  })
})

it('draws the beginning of the example as it did', async () => {
  const file = readFileSync(new URL('../../../../examples/ecommerce-checkout.json', import.meta.url), 'utf8')
  const parsed = parsePathMap(JSON.parse(file))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { notes, arrows, ...map } = parsed.value
  const isEarly = (id: string): boolean => id.startsWith('e0')
  const early = {
    ...map,
    notes: notes.filter(({ id }) => isEarly(id)),
    arrows: arrows.filter(({ from, to }) => isEarly(from) && isEarly(to)),
  }
  await expect(picture(early)).toMatchFileSnapshot('../../test/snapshots/example-beginning.svg')
})

function heightOf(svg: string): number {
  return Number(/ height="([\d.]+)"/.exec(svg)?.[1])
}
