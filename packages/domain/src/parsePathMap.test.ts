import { describe, expect, it } from 'vitest'
import { MAP_LIMITS, parsePathMap, toMapFile, type Issue, type PathMap } from './index.ts'

const small = {
  schema: 'p2p-map/1',
  title: 'Small',
  phases: [{ id: 'input', order: 1 }],
  lanes: ['team'],
  notes: [
    { id: 'n1', kind: 'people', text: 'Anna', phase: 'input', x: 0, y: 0 },
    { id: 'n2', kind: 'media', text: 'Daily', phase: 'input', x: 0, y: 210 },
  ],
  arrows: [{ id: 'a1', from: 'n1', to: 'n2' }],
  frames: [{ id: 'f1', title: 'One step', phase: 'input', x: -20, y: -20, w: 240, h: 460 }],
  decisions: [{ id: 'd1', notes: ['n2'], decision: 'accept', owner: 'Anna', reason: 'Small' }],
  suppressions: [{ finding: 'a'.repeat(64), rule: 'DEV-04', reason: 'We build nothing here' }],
}

function mapOf(file: unknown): PathMap {
  const parsed = parsePathMap(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

function issuesOf(file: unknown): Issue[] {
  const parsed = parsePathMap(file)
  return parsed.ok ? [] : parsed.issues
}

describe('a file that is in order', () => {
  it('is read as it stands', () => {
    expect(mapOf(small)).toEqual(small)
  })

  it('needs no more than a schema and notes', () => {
    expect(mapOf({ schema: 'p2p-map/1', notes: [] })).toEqual({
      schema: 'p2p-map/1',
      title: 'Untitled map',
      phases: [],
      lanes: [],
      notes: [],
      arrows: [],
      frames: [],
      decisions: [],
      suppressions: [],
    })
  })

  it('may say what is one step, what a control is, and what was said about findings', () => {
    const finding = 'b'.repeat(64)
    const file = {
      ...small,
      notes: small.notes.map((note) => ({ ...note, group: 'g1', pinned: ['code-review'] })),
      decisions: [
        { ...small.decisions[0], finding, by: 'Ben', date: '2026-11-26', review: '2027-05-26' },
        { notes: [], decision: 'mitigate' },
      ],
      suppressions: [{ id: 's1', finding, rule: 'OPS-02', reason: '', by: 'Ben', date: '2026-11-26' }],
    }
    expect(mapOf(file)).toEqual(file)
    expect(toMapFile(mapOf(file))).toEqual(file)
  })

  it('may come from a later minor version', () => {
    expect(mapOf({ ...small, schema: 'p2p-map/1.3' }).schema).toBe('p2p-map/1')
  })

  it('keeps unknown fields at every level', () => {
    const file = {
      ...small,
      context: { sector: 'shop', assets: [{ id: 'orders' }] },
      phases: [{ ...small.phases[0], color: 'red' }],
      notes: [
        { ...small.notes[0], tags: ['a', { b: null }] },
        { ...small.notes[1], extra: 'a field of that name' },
      ],
      arrows: [{ ...small.arrows[0], weight: 3 }],
      frames: [{ ...small.frames[0], locked: true }],
      decisions: [{ ...small.decisions[0], ticket: 'SEC-1' }],
      suppressions: [{ ...small.suppressions[0], until: '2027' }],
    }
    const map = mapOf(file)
    expect(map.extra).toEqual({ context: { sector: 'shop', assets: [{ id: 'orders' }] } })
    expect(map.notes[0]?.extra).toEqual({ tags: ['a', { b: null }] })
    expect(toMapFile(map)).toEqual(file)
    expect(mapOf(toMapFile(map))).toEqual(map)
  })

  it('takes null for absent', () => {
    const file = {
      ...small,
      notes: [{ ...small.notes[0], w: null, frame: null, lane: null, group: null, pinned: null }, small.notes[1]],
      arrows: [{ ...small.arrows[0], label: null, bend: null }],
    }
    expect(mapOf(file)).toEqual(small)
  })

  it('says no label and no bend by leaving them out', () => {
    const map = mapOf({ ...small, arrows: [{ ...small.arrows[0], label: '', bend: 0 }] })
    expect(map.arrows).toEqual([{ id: 'a1', from: 'n1', to: 'n2' }])
  })

  it('has line feeds between lines, whoever wrote it', () => {
    const map = mapOf({ ...small, notes: [{ ...small.notes[0], text: 'a\r\nb\rc\nd' }, small.notes[1]] })
    expect(map.notes[0]?.text).toBe('a\nb\nc\nd')
  })

  it('gets all five phases when it lists none and uses one', () => {
    expect(mapOf({ ...small, phases: undefined }).phases).toEqual([
      { id: 'input', order: 1 },
      { id: 'refinement', order: 2 },
      { id: 'development', order: 3 },
      { id: 'delivery', order: 4 },
      { id: 'operations', order: 5 },
    ])
  })

  it('lists phases in the order in which they stand', () => {
    const phases = [{ id: 'delivery', order: 1 }, { id: 'input', order: 0 }, { id: 'refinement' }]
    expect(mapOf({ ...small, phases }).phases.map(({ id }) => id)).toEqual(['input', 'delivery', 'refinement'])
  })

  it('takes the same frame for a group where the file lists no frames', () => {
    const notes = ['a', 'b'].map((id) => ({ id, kind: 'media', text: id, x: 0, y: 0, frame: 'f1' }))
    for (const frames of [undefined, null]) {
      const map = mapOf({ schema: 'p2p-map/1', notes, frames })
      expect(map.notes.map(({ frame, group }) => [frame, group])).toEqual([
        [undefined, 'f1'],
        [undefined, 'f1'],
      ])
    }
  })

  it('puts a frame without a phase where most of its notes are, and all of them with it', () => {
    const frames = [{ id: 'f1', x: 0, y: 0, w: 900, h: 900 }]
    const phases = ['input', 'delivery', 'delivery', undefined]
    const notes = phases.map((phase, index) => ({
      id: `n${index}`,
      kind: 'media',
      text: '',
      phase,
      x: 0,
      y: 0,
      frame: 'f1',
    }))
    const map = mapOf({ schema: 'p2p-map/1', notes, frames })
    expect(map.frames[0]?.phase).toBe('delivery')
    expect(map.notes.map(({ phase }) => phase)).toEqual(['delivery', 'delivery', 'delivery', 'delivery'])
  })

  it('says the height of a note that its text makes higher', () => {
    const text = 'many words '.repeat(60) // 30 lines of 15 units, and 46 for padding and footer
    const map = mapOf({ ...small, notes: [{ ...small.notes[0], text }, small.notes[1]] })
    expect(map.notes.map(({ h }) => h)).toEqual([496, undefined])
  })

  it('repairs half of a surrogate pair, as a cut emoji leaves it', () => {
    const map = mapOf({ ...small, notes: [{ ...small.notes[0], text: 'cut \ud83d', tag: '\udc00' }, small.notes[1]] })
    expect(map.notes[0]).toMatchObject({ text: 'cut \ufffd', extra: { tag: '\ufffd' } })
  })

  it('may name things like JavaScript names its own', () => {
    const notes = ['__proto__', 'constructor', 'hasOwnProperty'].map((id) => ({
      id,
      kind: 'media',
      text: id,
      x: 0,
      y: 0,
    }))
    const arrows = [{ id: 'toString', from: '__proto__', to: 'constructor' }]
    expect(mapOf({ schema: 'p2p-map/1', notes, arrows })).toMatchObject({ notes, arrows })
  })
})

describe('a bad file', () => {
  const withNote = (note: object): object => ({ ...small, notes: [small.notes[0], { ...small.notes[1], ...note }] })
  const cases: [what: string, file: unknown, issue: string][] = [
    ['a word for a map', 'p2p-map/1', '"p2p-map/1" is not a valid object'],
    ['nothing', undefined, 'is missing, expected object'],
    ['a list', [small], 'a list is not a valid object'],
    ['no schema', { ...small, schema: undefined }, 'schema: is missing, expected string'],
    ['another major version', { ...small, schema: 'p2p-map/2' }, 'schema: "p2p-map/2" must be "p2p-map/1"'],
    ['no notes', { ...small, notes: undefined }, 'notes: is missing, expected array'],
    [
      'a kind with letters swapped',
      withNote({ kind: 'peopel' }),
      'notes[1].kind: "peopel" is not one of people, media, deliverable, control; did you mean "people"?',
    ],
    [
      'a kind that is none',
      withNote({ kind: 'something else' }),
      'notes[1].kind: "something else" is not one of people, media, deliverable, control',
    ],
    ['a number for a text', withNote({ text: 7 }), 'notes[1].text: 7 is not a valid string'],
    ['an empty id', withNote({ id: '' }), 'notes[1].id: is too small: at least 1 character'],
    [
      'an unprintable id',
      withNote({ id: 'a\u0000' }),
      'notes[1].id: "a\\u0000" must be printable and must not begin with "phase:"',
    ],
    [
      'the id of a phase',
      withNote({ id: 'phase:input' }),
      'notes[1].id: "phase:input" must be printable and must not begin with "phase:"',
    ],
    ['an id used twice', withNote({ id: 'n1' }), 'notes[1].id: "n1" is already the id of notes[0]'],
    ['a note called like a frame', withNote({ id: 'f1' }), 'frames[0].id: "f1" is already the id of notes[1]'],
    ['a text too long', withNote({ text: 'x'.repeat(2001) }), 'notes[1].text: is too large: at most 2000 characters'],
    ['a place off the world', withNote({ x: 1e7 }), 'notes[1].x: is too large: at most 1000000'],
    ['a place that is no number', withNote({ x: '1' }), 'notes[1].x: "1" is not a valid number'],
    [
      'an infinite place',
      withNote({ x: JSON.parse('1e999') as number }),
      'notes[1].x: Infinity is not a finite number',
    ],
    ['a width below zero', withNote({ w: -1 }), 'notes[1].w: is too small: more than 0'],
    [
      'a phase of another map',
      withNote({ phase: 'delivery' }),
      'notes[1].phase: "delivery" is not one of this map\'s phases',
    ],
    ['a frame that is not there', withNote({ frame: 'f9' }), 'notes[1].frame: there is no frame "f9" in this map'],
    ['a note for a frame', withNote({ frame: 'n1' }), 'notes[1].frame: there is no frame "n1" in this map'],
    ['an arrow that is not there', withNote({ onArrow: 'a9' }), 'notes[1].onArrow: there is no arrow "a9" in this map'],
    [
      'a note in another phase than its frame',
      {
        ...small,
        phases: undefined,
        notes: [small.notes[0], { ...small.notes[1], phase: 'delivery', frame: 'f1' }],
      },
      'notes[1].phase: "delivery" contradicts its frame "f1", which lies in input',
    ],
    [
      'an arrow to nowhere',
      { ...small, arrows: [{ id: 'a1', from: 'n1', to: 'n9' }] },
      'arrows[0].to: there is no note "n9" in this map',
    ],
    [
      'an arrow to itself',
      { ...small, arrows: [{ id: 'a1', from: 'n1', to: 'n1' }] },
      'arrows[0].to: an arrow must lead to another note than the one it comes from',
    ],
    [
      'a phase twice',
      { ...small, phases: [{ id: 'input' }, { id: 'input' }] },
      'phases[1].id: "input" is listed twice',
    ],
    [
      'half an area',
      { ...small, phases: [{ id: 'input', x: 0, y: 0, w: 100 }] },
      'phases[0].h: is missing: x, y, w and h of a phase belong together',
    ],
    [
      'a decision of no kind',
      { ...small, decisions: [{ notes: ['n2'], decision: 'acept' }] },
      'decisions[0].decision: "acept" is not one of accept, avoid, transfer, mitigate; did you mean "accept"?',
    ],
    [
      'two decisions of one id',
      { ...small, decisions: [small.decisions[0], small.decisions[0]] },
      'decisions[1].id: "d1" is already the id of decisions[0]',
    ],
    [
      'two suppressions of one finding',
      { ...small, suppressions: [small.suppressions[0], { ...small.suppressions[0], reason: 'Other' }] },
      `suppressions[1].finding: "${'a'.repeat(64)}" is already the finding of suppressions[0]`,
    ],
    [
      'a finding that is none',
      { ...small, suppressions: [{ ...small.suppressions[0], finding: 'DEV-04' }] },
      'suppressions[0].finding: "DEV-04" must be the fingerprint of a finding: 64 hexadecimal digits',
    ],
    [
      'more pinned entries than a control can be',
      { ...small, notes: [{ ...small.notes[0], pinned: Array.from({ length: 9 }, (_, index) => `c${index}`) }] },
      'notes[0].pinned: is too large: at most 8 entries',
    ],
    [
      'a frame without a size',
      { ...small, frames: [{ id: 'f1', x: 0, y: 0, w: 9 }] },
      'frames[0].h: is missing, expected number',
    ],
    [
      'a field that would change what objects are',
      JSON.parse('{"notes":[{"__proto__":{"x":1}}]}'),
      'notes[0].__proto__: is not allowed as the name of a field',
    ],
    ['a function', withNote({ tag: () => 1 }), 'notes[1].tag: a function cannot stand in a map file'],
  ]

  it.each(cases)('is refused with the place: %s', (_what, file, issue) => {
    expect(issuesOf(file).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))).toContain(issue)
  })

  it('names everything that is wrong, up to fifty things', () => {
    const notes = Array.from({ length: 200 }, (_, index) => ({ id: `n${index}`, kind: 'x', text: '' }))
    expect(issuesOf({ schema: 'p2p-map/1', notes })).toHaveLength(50)
    expect(issuesOf({ schema: 'p2p-map/1', notes: notes.slice(0, 3) }).map(({ path }) => path)).toEqual([
      'notes[0].kind',
      'notes[1].kind',
      'notes[2].kind',
    ])
  })

  it('is refused when it holds more notes than a wall can', () => {
    const notes = Array.from({ length: MAP_LIMITS.notes + 1 }, (_, index) => ({
      id: `n${index}`,
      kind: 'media',
      text: '',
    }))
    expect(issuesOf({ schema: 'p2p-map/1', notes })).toEqual([
      { path: 'notes', message: 'is too large: at most 5000 entries' },
    ])
  })

  it('is refused when it is nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) as unknown
    expect(issuesOf({ ...small, context: deep })[0]?.message).toBe('is nested too deeply: at most 32 levels')
    const circle: Record<string, unknown> = { ...small }
    circle['context'] = circle
    expect(issuesOf(circle)[0]?.message).toBe('is nested too deeply: at most 32 levels')
  })
})

it('writes no field that only pretends to be unknown', () => {
  const map = mapOf(small)
  const file = toMapFile({
    ...map,
    notes: map.notes.map((note) => ({ ...note, extra: { frame: 'f9', id: 'n9', tag: 1 } })),
    extra: { schema: 'evil', notes: 'none', context: {} },
  })
  expect(file['schema']).toBe('p2p-map/1')
  expect(file['context']).toEqual({})
  expect(mapOf(file).notes[0]).toEqual({ ...small.notes[0], extra: { tag: 1 } })
})
