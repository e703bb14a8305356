import type { CatalogueControl } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'
import type { Severity } from './analysis.ts'
import type { RuleSettings } from './settings.ts'

/** How a map is judged. What is absent is as Pathwall brings it. */
export interface AnalyzerOptions {
  /** Of every word in the findings. Default: English. */
  language?: Language
  catalogue?: readonly CatalogueControl[]
  settings?: Partial<RuleSettings>
  /** Rules that do not count, or weigh otherwise, by id. */
  rules?: Readonly<Record<string, Severity | 'off'>>
  /** ISO 8601 day of the judgement. Default: the day that the map's session names, else nothing is too old. */
  today?: string
}
