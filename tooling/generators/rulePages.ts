import {
  DEFAULT_SETTINGS,
  RULES,
  RULE_EXAMPLES,
  analyze,
  sketchMap,
  type Rule,
  type RuleSettings,
  type Sketch,
} from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import type { Generator } from './generator.ts'
import { GENERATED, toPage, toTable } from './markdown.ts'
import { sketchTable } from './sketchTable.ts'

const FOLDER = 'docs/rules'

/** Chapters of the rule list, by the beginning of their ids. */
const CHAPTERS: Readonly<Record<string, string>> = {
  COV: 'Steps and their controls',
  STR: 'Structure of the path',
  ROL: 'People',
  ANA: 'Practices before development',
  DEV: 'Practices in development',
  DEL: 'Practices in delivery',
  OPS: 'Practices in operations',
  HND: 'Hand-overs',
  BAL: 'Balance',
  DEC: 'Decisions',
}

const SETTINGS_OF: Readonly<Record<string, readonly (keyof RuleSettings)[]>> = {
  'COV-01': ['severityByPhase'],
  'COV-03': ['severityByPhase'],
  'COV-04': ['longStretchSteps'],
  'COV-05': ['stepsPerControl'],
  'ROL-05': ['inputGroups'],
  'BAL-01': ['balanceControls', 'earlyShare'],
  'DEC-02': ['decisionMaxAgeDays'],
}

/** The list of all rules, and a page for each, from the rules themselves and their tested examples. */
export const rulePages: readonly Generator[] = [
  { file: `${FOLDER}/README.md`, generate: toIndex },
  ...RULES.map((rule) => ({ file: `${FOLDER}/${rule.id}.md`, generate: () => toRulePage(rule) })),
]

function toIndex(): string {
  const chapters = Object.entries(CHAPTERS).flatMap(([prefix, title]) => [
    `## ${title}`,
    toTable(
      ['rule', 'severity', ''],
      RULES.filter(({ id }) => id.startsWith(`${prefix}-`))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((rule) => [`[${rule.id}](${rule.id}.md)`, severityOf(rule), rule.title.en]),
    ),
  ])
  const intro = [
    `What Pathwall asks a map, ${RULES.length} rules. The nearer to production, the more severe is a step without a control: ${phaseSeverities()}.`,
    'A team switches rules off, gives them another severity, or sets their thresholds in [`pathwall.config.json`](../cli.md#a-teams-own-rules). A finding that is not relevant at one place is suppressed there, with a reason, in the app.',
    `Rules that miss something on the whole map speak from ${DEFAULT_SETTINGS.wholePathSteps} judged ${DEFAULT_SETTINGS.wholePathSteps === 1 ? 'step' : 'steps'} on (\`wholePathSteps\`). Where a note of another kind names what a rule misses, the finding is only a note and says so.`,
  ]
  return toPage([GENERATED, '# Rules', ...intro, ...chapters])
}

function toRulePage(rule: Rule): string {
  const { id, title, when, why, todo, suggest, frameworks, source } = rule
  const example = RULE_EXAMPLES[id]
  const settings = (SETTINGS_OF[id] ?? []).map(
    (name) => `\`${name}\`: ${name === 'severityByPhase' ? phaseSeverities() : String(DEFAULT_SETTINGS[name])}`,
  )
  const facts = [
    ['Severity', severityOf(rule)],
    ['In German', title.de],
    ...(suggest.length === 0 ? [] : [['Controls that help', suggest.map(toControlLink).join(', ')]]),
    ...(frameworks.length === 0 ? [] : [['Frameworks', frameworks.join(', ')]]),
    ...(settings.length === 0 ? [] : [['Settings', settings.join('; ')]]),
    ['Stands on', source],
  ]
  return toPage([
    GENERATED,
    `# ${id}: ${title.en}`,
    when.en,
    `**Why.** ${why.en}`,
    `**What to do.** ${todo.en}`,
    toTable(['', ''], facts),
    ...(example === undefined
      ? []
      : [
          '## Found here',
          sketchTable(example.fires),
          messagesOf(id, example.fires)
            .map((message) => `> ${message}`)
            .join('\n>\n'),
          '## Not found here',
          sketchTable(example.silent),
        ]),
    '[All rules](README.md)',
  ])
}

/** What the rule says about an example. */
function messagesOf(ruleId: string, sketch: Sketch): string[] {
  const { findings } = analyze(sketchMap(sketch))
  return findings
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ severity, message }) => `**${severity}** ${message}`)
}

function severityOf({ severity }: Rule): string {
  return severity === 'phase' ? 'by phase' : severity
}

function phaseSeverities(): string {
  return Object.entries(DEFAULT_SETTINGS.severityByPhase)
    .map(([phase, severity]) => `${phase} ${severity}`)
    .join(', ')
}

function toControlLink(id: string): string {
  const title = CATALOGUE.find((entry) => entry.id === id)?.title.en ?? id
  return `[${title}](../catalogue.md#${id})`
}
