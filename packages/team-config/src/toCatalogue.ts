import { CATALOGUE, type CatalogueControl, type MatchPhrases } from '@pathwall/catalog'
import type { Localized } from '@pathwall/domain'
import type { TeamConfigFile, TeamControl } from './teamConfigFile.ts'

/** The catalogue with a team's own phrases, and its own controls behind it. */
export function toCatalogue({ synonyms = {}, controls = [] }: TeamConfigFile): CatalogueControl[] {
  return [...CATALOGUE.map((entry) => withPhrases(entry, synonyms[entry.id])), ...controls.map(toControl)]
}

function withPhrases(entry: CatalogueControl, more: TeamControl['synonyms'] | undefined): CatalogueControl {
  if (more === undefined) return entry
  const { match } = entry
  const merged = (list: 'en' | 'de' | 'tools' | 'weak' | 'exclude'): string[] => [...match[list], ...(more[list] ?? [])]
  return {
    ...entry,
    match: {
      ...match,
      en: merged('en'),
      de: merged('de'),
      tools: merged('tools'),
      weak: merged('weak'),
      exclude: merged('exclude'),
      ...(match.practices === undefined
        ? {}
        : { practices: [...match.practices, ...(more.en ?? []), ...(more.de ?? [])] }),
    },
  }
}

function toControl(control: TeamControl): CatalogueControl {
  const title = toLocalized(control.title)
  const { frameworks = {} } = control
  return {
    id: control.id,
    title,
    summary: toLocalized(control.summary ?? control.title),
    phase: control.phase,
    alsoIn: control.alsoIn ?? [],
    automation: control.automation ?? 'either',
    cia: control.cia ?? [],
    stride: control.stride ?? [],
    csfFunctions: control.csfFunctions ?? [],
    frameworks: {
      nistCsf2: frameworks.nistCsf2 ?? [],
      nistSsdf11: frameworks.nistSsdf11 ?? [],
      owaspSamm2: frameworks.owaspSamm2 ?? [],
      dsomm: [],
      cicdTop10: frameworks.cicdTop10 ?? [],
      slsa12: frameworks.slsa12 ?? [],
    },
    match: toPhrases(control, title),
    source: 'The team: pathwall.config.json.',
  }
}

/** A control is recognised by its title, too. */
function toPhrases({ synonyms }: TeamControl, title: Localized): MatchPhrases {
  return {
    en: [title.en, ...(synonyms.en ?? [])],
    de: [title.de, ...(synonyms.de ?? [])],
    tools: synonyms.tools ?? [],
    weak: synonyms.weak ?? [],
    exclude: synonyms.exclude ?? [],
    generic: [],
    genericDefault: false,
  }
}

function toLocalized(text: TeamControl['title']): Localized {
  return typeof text === 'string' ? { en: text, de: text } : { en: text.en, de: text.de ?? text.en }
}
