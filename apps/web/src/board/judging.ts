import { DEFAULT_SETTINGS, type AnalyzerOptions, type RuleSettings } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'
import type { TeamConfig } from '@pathwall/team-config'

/** By what the map is judged, in full: options of the analyzer. */
export interface Judging extends Required<Pick<AnalyzerOptions, 'catalogue' | 'rules'>> {
  settings: RuleSettings
}

/** Pathwall's own catalogue and rules. */
export const OWN_JUDGING: Judging = { catalogue: CATALOGUE, rules: {}, settings: DEFAULT_SETTINGS }

/** What a team has set, and Pathwall's own where it has set nothing. */
export function toJudging({ analyzer }: TeamConfig): Judging {
  return { ...OWN_JUDGING, ...analyzer, settings: { ...DEFAULT_SETTINGS, ...analyzer.settings } }
}

/** What a catalogue entry is called; one that this catalogue does not have is called by its id. */
export function controlTitle(id: string, { catalogue }: Pick<Judging, 'catalogue'>, language: Language): string {
  return catalogue.find((control) => control.id === id)?.title[language] ?? id
}
