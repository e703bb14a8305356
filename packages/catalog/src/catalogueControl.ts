import type { Localized, Phase } from '@pathwall/domain'

export const CSF_FUNCTIONS = ['govern', 'identify', 'protect', 'detect', 'respond', 'recover'] as const
/** Function of the NIST Cybersecurity Framework 2.0. */
export type CsfFunction = (typeof CSF_FUNCTIONS)[number]

export const STRIDE_CATEGORIES = [
  'spoofing',
  'tampering',
  'repudiation',
  'information-disclosure',
  'denial-of-service',
  'elevation-of-privilege',
] as const
export type StrideCategory = (typeof STRIDE_CATEGORIES)[number]

export const SECURITY_GOALS = ['confidentiality', 'integrity', 'availability'] as const
export type SecurityGoal = (typeof SECURITY_GOALS)[number]

/** Where a control usually stands; `cross`: anywhere. */
export type CataloguePhase = Phase | 'cross'

/** Ids in published frameworks. Facts only; that a control answers to an id is our judgement. */
export interface FrameworkIds {
  nistCsf2: readonly string[]
  nistSsdf11: readonly string[]
  owaspSamm2: readonly string[]
  dsomm: readonly { uuid: string; name: string; area: string; level: number }[]
  cicdTop10: readonly string[]
  slsa12: readonly string[]
}

/** How a control is recognised in what people write. Phrases in plain spelling, any case. */
export interface MatchPhrases {
  en: readonly string[]
  de: readonly string[]
  /** Products. Never a sign that a note has the wrong colour: Kibana is a medium. */
  tools: readonly string[]
  /** Count on control notes only, and only where no `exclude` phrase stands. */
  weak: readonly string[]
  exclude: readonly string[]
  /** Shared by several controls: the phase of the note decides, else the one with `genericDefault`. */
  generic: readonly string[]
  genericDefault: boolean
  /** What names it on media and deliverables; absent: what `en` and `de` say. */
  practices?: readonly string[]
}

/** One kind of security control. */
export interface CatalogueControl {
  /** Stable, kebab-case. */
  id: string
  title: Localized
  /** One sentence: what it is. */
  summary: Localized
  phase: CataloguePhase
  alsoIn: readonly CataloguePhase[]
  automation: 'manual' | 'automated' | 'either'
  cia: readonly SecurityGoal[]
  stride: readonly StrideCategory[]
  csfFunctions: readonly CsfFunction[]
  frameworks: FrameworkIds
  match: MatchPhrases
  /** What in the method or in a framework it stands on. */
  source: string
}
