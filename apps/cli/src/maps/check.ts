import { analyze, type AnalyzerOptions } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import { LANGUAGES } from '@pathwall/domain'
import {
  FAIL_LEVELS,
  toCheckCsv,
  toCheckJson,
  toCheckMarkdown,
  toCheckResult,
  toCheckText,
  toSarif,
  type CheckResult,
} from '@pathwall/exporters'
import type { TeamConfig } from '@pathwall/team-config'
import type { CommandRun, RunCommand } from '../command.ts'
import { artifactUri, toUri } from './artifactUri.ts'
import { readMap, type NamedMap } from './mapInput.ts'
import { readBaseline } from './readBaseline.ts'
import { readChoice } from './readChoice.ts'
import { readConfig } from './readConfig.ts'
import { readDay } from './readDay.ts'

/** What a format is made of. */
interface Checked {
  run: CommandRun
  named: NamedMap
  result: CheckResult
  config: TeamConfig
}

const FORMATS = {
  text: ({ run: { hasColours, width }, result, config }) =>
    toCheckText(result, { catalogue: catalogueOf(config), hasColours, width }),
  json: ({ result }) => toCheckJson(result),
  markdown: ({ result, config }) =>
    toCheckMarkdown(result, { catalogue: catalogueOf(config), docsUrl: config.docsUrl }),
  csv: ({ result }) => toCheckCsv(result),
  sarif: ({ run, named, result, config: { analyzer, docsUrl } }) => {
    const said = run.options['artifact']
    const uri = typeof said === 'string' ? toUri(said) : artifactUri(named, run.folder)
    const text = named.file === undefined ? undefined : named.text
    const { boardUrl } = named
    return toSarif(named.map, result, { artifact: { uri, text }, docsUrl, boardUrl, ...analyzer })
  },
} as const satisfies Record<string, (checked: Checked) => string>

type Format = keyof typeof FORMATS

/** Judges a map, and says whether a pipeline should stop. */
export const check: RunCommand = async (run) => {
  const format = readChoice(run, 'format', Object.keys(FORMATS) as [Format, ...Format[]])
  const failOn = readChoice(run, 'fail-on', FAIL_LEVELS)
  const language = readChoice(run, 'lang', LANGUAGES)
  const named = await readMap(run, run.positionals[0] ?? '')
  const config = await readConfig(run, named)
  const asOf = readDay(run, named.map)
  const options: AnalyzerOptions = { ...config.analyzer, language, today: asOf }
  const earlier = run.options['baseline']
  const whole = toCheckResult({
    ...{ map: named.map, language, asOf, failOn, source: named.name, version: run.version },
    analysis: analyze(named.map, options),
    baseline: typeof earlier === 'string' ? await readBaseline(run, earlier, options) : undefined,
  })
  const result = run.options['open-only'] === true ? withOpenOnly(whole) : whole
  await run.write(FORMATS[format]({ run, named, result, config }))
  return whole.verdict.isFailed ? 1 : 0
}

function withOpenOnly(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter(({ status }) => status === 'open') }
}

function catalogueOf({ analyzer: { catalogue = CATALOGUE } }: TeamConfig): typeof catalogue {
  return catalogue
}
