import { DEFAULT_SETTINGS, RULES, type AnalyzerOptions } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import { toIssues, type Issue, type Result } from '@pathwall/domain'
import { z } from 'zod'
import { unknownName } from './strictObject.ts'
import { teamConfigFile, type TeamConfigFile } from './teamConfigFile.ts'
import { toCatalogue } from './toCatalogue.ts'

/** What a team has set about the analysis of its maps. */
export interface TeamConfig {
  analyzer: Pick<AnalyzerOptions, 'catalogue' | 'settings' | 'rules'>
  /** Where the pages of docs/rules can be read. */
  docsUrl: string | undefined
}

/** More issues than this help nobody. */
const MAX_ISSUES = 50

/**
 * Reads the content of a `pathwall.config.json`. Strict: a field, rule or catalogue id that does not exist is an issue that
 * names its place and what is allowed there. Nothing throws, whatever comes in.
 */
export function parseTeamConfig(input: unknown): Result<TeamConfig> {
  const parsed = teamConfigFile.safeParse(input, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: toIssues(parsed.error as z.ZodError).slice(0, MAX_ISSUES) }
  const issues = [...checkRules(parsed.data), ...checkSynonyms(parsed.data), ...checkControls(parsed.data)]
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAX_ISSUES) }
  return { ok: true, value: toTeamConfig(parsed.data) }
}

/** JSON Schema (draft 2020-12) of the configuration, for editors; generated from the parser itself. */
export function teamConfigJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(teamConfigFile, { io: 'input' })
  return { $schema, $id: 'urn:pathwall:config:1', title: 'pathwall.config.json', ...schema }
}

function toTeamConfig(file: TeamConfigFile): TeamConfig {
  const { rules, settings = {}, docsUrl } = file
  const { severityByPhase = {}, ...thresholds } = settings
  const bySeverity = { ...DEFAULT_SETTINGS.severityByPhase, ...present(severityByPhase) }
  return {
    analyzer: {
      ...(file.controls === undefined && file.synonyms === undefined ? {} : { catalogue: toCatalogue(file) }),
      ...(rules === undefined ? {} : { rules }),
      settings: { ...present(thresholds), severityByPhase: bySeverity },
    },
    docsUrl,
  }
}

function checkRules({ rules = {} }: TeamConfigFile): Issue[] {
  const known = RULES.map(({ id }) => id)
  return Object.keys(rules)
    .filter((id) => !known.includes(id))
    .map((id) => ({ path: `rules.${id}`, message: unknownName(id, known, 'rule') }))
}

function checkSynonyms({ synonyms = {} }: TeamConfigFile): Issue[] {
  const known = CATALOGUE.map(({ id }) => id)
  return Object.keys(synonyms)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: `synonyms.${id}`,
      message: `${unknownName(id, known, 'catalogue entry')}; the phrases of an own control stand in "controls"`,
    }))
}

function checkControls({ controls = [] }: TeamConfigFile): Issue[] {
  const taken = new Map(CATALOGUE.map(({ id }) => [id, 'the catalogue']))
  return controls.flatMap(({ id }, index) => {
    const by = taken.get(id)
    taken.set(id, by ?? `controls[${index}]`)
    if (by === undefined) return []
    const hint = by === 'the catalogue' ? '; add phrases to it under "synonyms"' : ''
    return [{ path: `controls[${index}].id`, message: `"${id}" is already an id of ${by}${hint}` }]
  })
}

/** The fields that are there. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
