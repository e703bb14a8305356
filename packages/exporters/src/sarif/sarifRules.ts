import { RULES, type AnalyzerOptions, type Rule, type Severity } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'
import { escapeMarkdown } from '../check/escapeMarkdown.ts'
import type { SarifLevel, SarifRule } from './sarifLog.ts'

export const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** As code scanning reads it: from 7 on high, from 4 on medium, above 0 low. A mere note has none. */
const SECURITY_SEVERITY: Readonly<Partial<Record<Severity, string>>> = { high: '8.0', medium: '5.5', low: '2.5' }

/** What readers of SARIF put up with. Source: GitHub, SARIF support for code scanning. */
const MOST_CHARACTERS = 1024
const MOST_TAGS = 20

export interface RuleWords {
  language: Language
  catalogue: ReadonlyMap<string, CatalogueControl>
  wishes: NonNullable<AnalyzerOptions['rules']>
  /** Address of the rule's page. */
  helpUri: (ruleId: string) => string
}

/** Every rule, whether or not it found something: what they are is the same in every run. */
export function sarifRules(words: RuleWords): SarifRule[] {
  return RULES.map((rule) => toSarifRule(rule, words))
}

function toSarifRule(rule: Rule, { language, catalogue, wishes, helpUri }: RuleWords): SarifRule {
  const { id, title, when, why, todo, suggest, frameworks } = rule
  const wish = wishes[id]
  const severity = wish === undefined || wish === 'off' ? rule.severity : wish
  const words = WORDS[language]
  const controls = suggest.map((control) => catalogue.get(control)?.title[language] ?? control)
  const parts = [
    [words.when, when[language]],
    [words.why, why[language]],
    [words.todo, todo[language]],
    ...(controls.length > 0 ? [[words.suggest, controls.join(', ')]] : []),
    ...(frameworks.length > 0 ? [[words.frameworks, frameworks.join(', ')]] : []),
  ]
  // What depends on the place is said by the level of each result; one number for all would overrule it.
  const securitySeverity = severity === 'phase' ? undefined : SECURITY_SEVERITY[severity]
  return {
    id,
    name: pascalCase(title.en),
    shortDescription: { text: cut(title[language]) },
    fullDescription: { text: cut(`${when[language]} ${why[language]}`) },
    help: {
      text: parts.map(([label, text]) => `${label}: ${text}`).join('\n'),
      markdown: parts.map(([label, text = '']) => `**${label}:** ${escapeMarkdown(text)}`).join('\n\n'),
    },
    helpUri: helpUri(id),
    defaultConfiguration: {
      ...(wish === 'off' ? { enabled: false } : {}),
      level: severity === 'phase' ? 'warning' : LEVELS[severity],
    },
    properties: {
      tags: ['security', 'path-to-production', ...frameworks].slice(0, MOST_TAGS),
      ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity }),
    },
  }
}

const WORDS = {
  en: { when: 'Found when', why: 'Why', todo: 'What to do', suggest: 'Controls that help', frameworks: 'Frameworks' },
  de: {
    when: 'Gemeldet wenn',
    why: 'Warum',
    todo: 'Was tun',
    suggest: 'Kontrollen, die helfen',
    frameworks: 'Rahmenwerke',
  },
} as const satisfies Record<Language, Record<string, string>>

function pascalCase(title: string): string {
  return (title.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text
}
