import { createAnalyzer } from '@pathwall/analyzer'
import type { Note, PathMap } from '@pathwall/domain'
import { aLargeMap } from '@pathwall/testkit'
import type { BenchmarkContext } from '../benchmark.ts'
import { percentile } from '../percentile.ts'

const SIZES = [300, 2_000, 10_000]
/** The size that the aims are about. */
const LARGE = 2_000

/**
 * What a whole analysis takes by an analyzer that has not seen the map, and after one edit by one that has. In processor
 * time, which is what it takes when nothing else runs: other programs on the machine would only lengthen the clock's.
 */
export function measureAnalysis({ quick, figure }: Pick<BenchmarkContext, 'quick' | 'figure'>): void {
  const perNoteMs = new Map<number, number>()
  for (const size of SIZES) {
    const map = aLargeMap(size)
    const samples = quick ? 20 : 80
    const whole = sample(samples, () => createAnalyzer()(map))
    perNoteMs.set(size, percentile(whole, 0.5) / size)
    figure(`${size} notes, whole`, percentile(whole, 0.5), 'ms', size === LARGE ? '30' : undefined)
    let round = 0
    const newWords = sample(Math.ceil(samples / 3), () => createAnalyzer()(withNewWords(map, ++round)))
    figure(`${size} notes, whole, every text new`, percentile(newWords, 0.5), 'ms')
    for (const [edit, change] of Object.entries(EDITS)) {
      const analyze = createAnalyzer()
      let edited = map
      analyze(edited)
      const after = sample(samples, () => analyze((edited = change(edited))))
      figure(`${size} notes, ${edit}`, percentile(after, 0.5), 'ms', size === LARGE ? '4' : undefined)
    }
  }
  const growth = (perNoteMs.get(10_000) ?? NaN) / (perNoteMs.get(300) ?? NaN)
  figure('a note of 10,000 costs, of one of 300', growth, 'times', '1.5')
}

function sample(count: number, work: () => unknown): number[] {
  for (let warmUp = 0; warmUp < count; warmUp++) work()
  return Array.from({ length: count }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
}

const EDITS: Record<string, (map: PathMap) => PathMap> = {
  'one letter on a medium': (map) => onMiddle(map, 'media', (note) => ({ ...note, text: `${note.text}x` })),
  'one letter on a control': (map) => onMiddle(map, 'control', (note) => ({ ...note, text: `${note.text}x` })),
  'a medium moved': (map) => onMiddle(map, 'media', (note) => ({ ...note, x: note.x + 1 })),
  'a control moved': (map) => onMiddle(map, 'control', (note) => ({ ...note, x: note.x + 1 })),
  'a new note': (map) => {
    const near = map.notes[Math.floor(map.notes.length / 2)]
    return near === undefined
      ? map
      : { ...map, notes: [...map.notes, { ...near, id: `new${map.notes.length}`, y: near.y + 30 }] }
  },
  'a new arrow': (map) => {
    const [from, to] = [map.notes[Math.floor(map.notes.length / 2)], map.notes[map.arrows.length]]
    if (from === undefined || to === undefined) return map
    return { ...map, arrows: [...map.arrows, { id: `new${map.arrows.length}`, from: from.id, to: to.id }] }
  },
}

/** Changes the first note of a kind in the second half; all others are the same objects, as on the board. */
function onMiddle(map: PathMap, kind: Note['kind'], change: (note: Note) => Note): PathMap {
  const at = map.notes.findIndex((note, index) => index > map.notes.length / 2 && note.kind === kind)
  return { ...map, notes: map.notes.map((note, index) => (index === at ? change(note) : note)) }
}

function withNewWords(map: PathMap, round: number): PathMap {
  return { ...map, notes: map.notes.map((note, index) => ({ ...note, text: `${note.text} ${index}.${round}` })) }
}
