import type { Cluster, Mention } from './mention.ts'
import type { Token } from './readTokens.ts'

/** Stand between a control and what it is done with. */
const LINKS = new Set(['mit', 'with', 'via', 'using', 'per', 'or', 'oder', 'and', 'und'])
/** Of these, those that also stand before what counts as another control: Monitoring mit Grafana. */
const TOOL_LINKS = new Set(['mit', 'with', 'via', 'using'])
const LINE = /[\n\r\u2028\u2029]/

/**
 * What names one control twice in a row, or names in brackets what it is done with: both are as far as each other. In the
 * order of the text.
 */
export function clusterMentions(tokens: readonly Token[], mentions: readonly Mention[]): Cluster[] {
  const depths = depthsOf(tokens)
  const clusters: Cluster[] = []
  for (const mention of mentions) {
    const last = clusters.at(-1)
    if (last !== undefined && belongsTo(last, mention, tokens, depths)) {
      last.mentions.push(mention)
      last.end = Math.max(last.end, mention.end)
    } else clusters.push({ start: mention.start, end: mention.end, mentions: [mention] })
  }
  return clusters
}

function belongsTo(before: Cluster, mention: Mention, tokens: readonly Token[], depths: readonly number[]): boolean {
  const between = tokens.slice(before.end, mention.start).map(({ word }) => word)
  const signs = tokens.slice(before.end, mention.start + 1)
  if (!between.every((word) => LINKS.has(word)) || signs.some(({ gap }) => LINE.test(gap))) return false
  const depth = depths[mention.start] ?? 0
  // A tool in brackets, however many: Monitoring (Prometheus, Grafana).
  if (depth > 0 && signs.every((_, offset) => (depths[before.end + offset] ?? 0) >= depth)) {
    const isOpened = signs.some(({ gap }) => gap.includes('('))
    return depth > (depths[before.end - 1] ?? 0) ? isOpened && !signs.some(isListed) : true
  }
  if (signs.some((sign) => isListed(sign) && !sign.isJoined)) return false
  return (
    before.mentions.some(({ about }) => about === mention.about) ||
    (between.length === 1 && TOOL_LINKS.has(between[0] ?? ''))
  )
}

function isListed({ border }: Token): boolean {
  return border === 'list'
}

/** How many brackets are open at each word. */
function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0
  return tokens.map(({ gap }) => {
    for (const sign of gap)
      if (sign === '(') depth++
      else if (sign === ')') depth = Math.max(0, depth - 1)
    return depth
  })
}
