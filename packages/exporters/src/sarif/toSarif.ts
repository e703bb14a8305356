import type { AnalyzerOptions } from '@pathwall/analyzer'
import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import type { Language, PathMap } from '@pathwall/domain'
import type { CheckedFinding, CheckResult } from '../check/checkResult.ts'
import type { SarifLog, SarifResult, SarifSuppression } from './sarifLog.ts'
import { SOURCE_ROOT, sarifPlaces, toArtifactLocation, type SarifArtifact, type SarifPlaces } from './sarifPlaces.ts'
import { LEVELS, sarifRules } from './sarifRules.ts'

export interface SarifOptions {
  artifact: SarifArtifact
  /** As the findings were made with. */
  catalogue?: readonly CatalogueControl[] | undefined
  rules?: AnalyzerOptions['rules'] | undefined
  /** Address of the folder that has a page for each rule, `<docsUrl>/COV-01.md`. */
  docsUrl?: string | undefined
  /** Address of the board without its token. */
  boardUrl?: string | undefined
}

/** For readers that order by number. */
const RANKS = { high: 80, medium: 55, low: 25, info: 5 } as const
/** Readers refuse more. Source: GitHub, SARIF support for code scanning. */
const MOST_RESULTS = 25_000

/** The result of a check as a SARIF 2.1.0 log for code scanning. */
export function toSarif(map: PathMap, result: CheckResult, options: SarifOptions): string {
  return `${JSON.stringify(sarifLog(map, result, options), null, 2)}\n`
}

function sarifLog(map: PathMap, result: CheckResult, options: SarifOptions): SarifLog {
  const { artifact, catalogue = CATALOGUE, rules: wishes = {}, docsUrl, boardUrl } = options
  const { language } = result
  const rules = sarifRules({
    ...{ language, wishes },
    catalogue: new Map(catalogue.map((entry) => [entry.id, entry])),
    helpUri: (id) => (docsUrl === undefined ? `urn:pathwall:rule:${id}` : `${docsUrl.replace(/\/+$/, '')}/${id}.md`),
  })
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const places = sarifPlaces(map, result.steps, artifact)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: result.tool.name, semanticVersion: result.tool.version, language, rules } },
        automationDetails: { id: `pathwall/${artifact.uri}/` },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
        artifacts: [
          { location: toArtifactLocation(artifact.uri), mimeType: 'application/json', roles: ['analysisTarget'] },
        ],
        logicalLocations: places.logicalLocations,
        results: result.findings.slice(0, MOST_RESULTS).map((finding) =>
          toResult(finding, {
            ...{ language, boardUrl },
            ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
            ...places.locationsOf(finding),
          }),
        ),
        properties: { title: result.map.title, asOf: result.asOf },
      },
    ],
  }
}

interface ResultPlace extends ReturnType<SarifPlaces['locationsOf']> {
  language: Language
  ruleIndex: number
  boardUrl: string | undefined
}

function toResult(finding: CheckedFinding, place: ResultPlace): SarifResult {
  const { ruleId, severity, message, todo, baseline, fingerprint, targetKind, suggest, frameworks, possible } = finding
  const { ruleIndex, locations, relatedLocations, boardUrl } = place
  const suppression = toSuppression(finding, place.language)
  return {
    ...{ ruleId, ruleIndex },
    kind: 'fail',
    level: LEVELS[severity],
    rank: RANKS[severity],
    message: { text: `${message} ${todo}` },
    locations,
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
    // The second is the only one that GitHub looks at; without it, it would take the text of the line, which changes.
    partialFingerprints: { 'pathwall/v1': fingerprint, primaryLocationLineHash: `${fingerprint.slice(0, 16)}:1` },
    ...(suppression === undefined ? {} : { suppressions: [suppression] }),
    ...(baseline === undefined ? {} : { baselineState: baseline === 'new' ? 'new' : 'unchanged' }),
    ...(boardUrl === undefined ? {} : { hostedViewerUri: `${boardUrl}?finding=${fingerprint}` }),
    properties: { severity, targetKind, suggest, frameworks, ...(possible ? { possible } : {}) },
  }
}

function toSuppression({ decision, suppression }: CheckedFinding, language: Language): SarifSuppression | undefined {
  if (suppression !== undefined) {
    const { reason, by = '', date = '' } = suppression
    return { kind: 'external', status: 'accepted', justification: justify(reason, [by, date]) }
  }
  if (decision === undefined) return undefined
  const { reason = '', owner = '', date = '', review = '' } = decision
  const again = review === '' ? '' : `${language === 'de' ? 'wieder ansehen' : 'review'} ${review}`
  return {
    kind: 'external',
    status: 'accepted',
    justification: justify(`${KINDS[language][decision.decision]}: ${reason}`, [owner, date, again]),
  }
}

const KINDS = {
  en: { accept: 'Accepted', avoid: 'Avoided', transfer: 'Transferred', mitigate: 'Mitigated' },
  de: { accept: 'Akzeptiert', avoid: 'Vermieden', transfer: 'Übertragen', mitigate: 'Gemindert' },
} as const satisfies Record<Language, object>

function justify(reason: string, facts: readonly string[]): string {
  const known = facts.filter((fact) => fact !== '')
  return known.length === 0 ? reason : `${reason} (${known.join(', ')})`
}
