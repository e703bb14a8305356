import { analyze, compareMaps, type AnalyzerOptions } from '@pathwall/analyzer'
import { AppError, LANGUAGES } from '@pathwall/domain'
import { toDiffJson, toDiffMarkdown, toDiffText, type DiffSide, type MapDiff } from '@pathwall/exporters'
import type { RunCommand } from '../command.ts'
import { readMap, type NamedMap } from './mapInput.ts'
import { readChoice } from './readChoice.ts'
import { readConfig } from './readConfig.ts'
import { readDay } from './readDay.ts'

/** Says what has happened between two states of a map. Both are judged by the same rules, on the day of the later one. */
export const diff: RunCommand = async (run) => {
  const format = readChoice(run, 'format', ['text', 'json', 'markdown'])
  const language = readChoice(run, 'lang', LANGUAGES)
  const [from = '', to = ''] = run.positionals
  if (from === '-' && to === '-')
    throw new AppError('input/invalid', 'Only one of the maps can come from standard input. Name a file for the other.')
  const before = await readMap(run, from)
  const after = await readMap(run, to)
  const { analyzer } = await readConfig(run, after)
  const asOf = readDay(run, after.map)
  const options: AnalyzerOptions = { ...analyzer, language, today: asOf }
  const found: MapDiff = {
    comparison: compareMaps(before.map, after.map, options),
    ...{ language, asOf },
    before: toSide(before, options),
    after: toSide(after, options),
  }
  await run.write(
    format === 'json'
      ? toDiffJson(found)
      : format === 'markdown'
        ? toDiffMarkdown(found)
        : toDiffText(found, { hasColours: run.hasColours }),
  )
  return 0
}

function toSide({ map, name }: NamedMap, options: AnalyzerOptions): DiffSide {
  const { covered, accepted, planned, gap } = analyze(map, options).coverage.total
  return { title: map.title, source: name, covered: covered + accepted, judged: covered + accepted + planned + gap }
}
