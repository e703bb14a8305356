import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PERSON_COLORS } from '../session/personColors.ts'

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8')
const themes = { light: tokensOf('light'), dark: tokensOf('dark') }

/** Text, and what it stands on. WCAG 2.2 AA asks for 4.5. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...['surface', 'surface-hover', 'surface-raised', 'wall', 'phase-surface'].flatMap((ground) => [
    ['text', ground] as const,
    ['text-quiet', ground] as const,
  ]),
  ...['covered', 'planned', 'gap', 'accepted'].flatMap((state) => [
    [`state-${state}`, 'surface'] as const,
    [`state-${state}`, 'surface-raised'] as const,
    [`state-${state}`, 'phase-surface'] as const,
  ]),
  ['accent', 'surface'],
  ['accent', 'surface-raised'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['text', 'accent-surface'],
  ['danger', 'surface'],
  ['danger', 'surface-raised'],
  ['danger', 'danger-surface'],
  ['text', 'danger-surface'],
  ['text-quiet', 'danger-surface'],
  ['surface', 'text'],
]

/** Lines and signs that one must see to use the page. WCAG asks for 3. */
const MARKS: readonly (readonly [string, string])[] = [
  ...['surface', 'surface-raised', 'wall', 'phase-surface'].flatMap((ground) => [
    ['hairline-strong', ground] as const,
    ['focus', ground] as const,
  ]),
  ...['wall', 'phase-surface', 'surface'].map((ground) => ['arrow', ground] as const),
  ...['covered', 'planned', 'gap', 'accepted'].flatMap((state) => [
    [`state-${state}`, 'wall'] as const,
    [`state-${state}`, 'phase-surface'] as const,
  ]),
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const tokens = themes[theme]

  it('shows every text with at least 4.5 : 1', () => {
    expect(weakerThan(4.5, tokens, TEXTS)).toEqual([])
  })

  it('shows every line and sign that one must see with at least 3 : 1', () => {
    expect(weakerThan(3, tokens, MARKS)).toEqual([])
  })

  it('shows ink on every paper with at least 7 : 1', () => {
    const papers = ['people', 'media', 'deliverable', 'control'].map((kind) => ['note-ink', `paper-${kind}`] as const)
    expect(weakerThan(7, tokens, papers)).toEqual([])
  })

  it('keeps the sign of a gap readable on the gap’s own ground', () => {
    const ground = blend(tokenOf(tokens, 'state-gap-surface'), tokenOf(tokens, 'phase-surface'))
    expect(ratio(parse(tokenOf(tokens, 'state-gap')), ground)).toBeGreaterThanOrEqual(4.5)
    expect(ratio(parse(tokenOf(tokens, 'text')), ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('shows everybody’s colour on the wall with at least 3 : 1', () => {
    for (const color of PERSON_COLORS)
      for (const ground of ['wall', 'phase-surface'])
        expect(ratio(parse(color), parse(tokenOf(tokens, ground))), `${color} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})

it('gives both themes a value for the same tokens', () => {
  expect([...themes.light.keys()].sort()).toEqual([...themes.dark.keys()].sort())
})

it('shows white initials on everybody’s colour with at least 4.5 : 1', () => {
  for (const color of PERSON_COLORS)
    expect(ratio(parse('#ffffff'), parse(color)), `${color}`).toBeGreaterThanOrEqual(4.5)
})

it('computes contrast as WCAG does', () => {
  expect(ratio(parse('#000000'), parse('#ffffff'))).toBe(21)
  expect(ratio(parse('#777777'), parse('#ffffff'))).toBeCloseTo(4.48, 2)
})

/** Hex values of a theme's block and of the block that both share. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isShared = /:root\s*$/.test(selector)
    if (!isShared && !selector.includes(`[data-theme='${theme}']`)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6,8});/g)) tokens.set(name, value)
  }
  return tokens
}

function tokenOf(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`There is no token --${name}`)
  return value
}

/** Pairs that are not far enough apart, with how far they are. */
function weakerThan(
  least: number,
  tokens: Map<string, string>,
  pairs: readonly (readonly [string, string])[],
): string[] {
  return pairs
    .map(([a, b]) => ({ a, b, found: ratio(parse(tokenOf(tokens, a)), parse(tokenOf(tokens, b))) }))
    .filter(({ found }) => found < least)
    .map(({ a, b, found }) => `${a} on ${b}: ${found.toFixed(2)}`)
}

type Rgb = readonly number[]

function parse(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** A translucent colour on an opaque one. */
function blend(over: string, under: string): Rgb {
  const alpha = Number.parseInt(over.slice(7, 9), 16) / 255
  const ground = parse(under)
  return parse(over).map((part, index) => part * alpha + ground[index]! * (1 - alpha))
}

function ratio(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
