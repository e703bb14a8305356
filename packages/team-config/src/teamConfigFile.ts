import { DEFAULT_SETTINGS, type RuleSettings } from '@pathwall/analyzer'
import { CSF_FUNCTIONS, SECURITY_GOALS, STRIDE_CATEGORIES } from '@pathwall/catalog'
import { PHASES } from '@pathwall/domain'
import { z } from 'zod'
import { strictObject } from './strictObject.ts'

/** Bounds of a configuration: far above any real one. */
const MOST = { entries: 500, phrases: 200 } as const

const severity = z.enum(['high', 'medium', 'low', 'info'])
const phase = z.enum([...PHASES, 'cross'])
const phrase = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit')
const phrases = z.array(phrase).max(MOST.phrases)
const words = z.string().trim().min(1).max(300)
const localized = z
  .union([words, strictObject({ en: words, de: words.optional() })], 'must be a text, or an object with "en" and "de"')
  .describe('One text, or one for each language; English stands in for German.')

const synonyms = {
  en: phrases.optional().describe('English phrases that name it. Case, umlauts and hyphens do not matter.'),
  de: phrases.optional().describe('German phrases that name it.'),
  tools: phrases.optional().describe('Products that do it.'),
  weak: phrases.optional().describe('Words that name it on control notes only.'),
  exclude: phrases.optional().describe('Where one of these stands, weak phrases do not count.'),
}

const ids = z.array(z.string().min(1).max(40)).max(50)
const control = strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens')
    .describe('May be pinned on a note and named in the findings.'),
  title: localized,
  summary: localized.optional().describe('One sentence: what it is.'),
  phase: phase.describe('Where it usually stands; cross: anywhere.'),
  alsoIn: z.array(phase).max(6).optional(),
  automation: z.enum(['manual', 'automated', 'either']).optional(),
  csfFunctions: z.array(z.enum(CSF_FUNCTIONS)).max(6).optional(),
  stride: z.array(z.enum(STRIDE_CATEGORIES)).max(6).optional(),
  cia: z.array(z.enum(SECURITY_GOALS)).max(3).optional(),
  frameworks: strictObject({
    nistCsf2: ids.optional(),
    nistSsdf11: ids.optional(),
    owaspSamm2: ids.optional(),
    cicdTop10: ids.optional(),
    slsa12: ids.optional(),
  }).optional(),
  synonyms: strictObject(synonyms).describe('How it is recognised. Its title is a phrase anyway.'),
})

const count = z.number().int().min(1).max(10_000)
const settings = strictObject({
  severityByPhase: strictObject(
    Object.fromEntries(PHASES.map((id) => [id, severity.optional()])) as Record<
      (typeof PHASES)[number],
      z.ZodOptional<typeof severity>
    >,
  )
    .optional()
    .describe('Severity of a step without a control.'),
  longStretchSteps: count.optional().describe('COV-04: steps in a row without a control.'),
  stepsPerControl: count.optional().describe('COV-05: steps that one control covers.'),
  inputGroups: count.optional().describe('ROL-05: different groups in input.'),
  balanceControls: count.optional().describe('BAL-01: controls from which on the balance is judged.'),
  earlyShare: z.number().min(0).max(1).optional().describe('BAL-01: share of them that lies in input or refinement.'),
  decisionMaxAgeDays: count.optional().describe('DEC-02: age of a decision without a review date.'),
  wholePathSteps: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('Judged steps from which on it is said what a map does not have.'),
} satisfies Record<keyof RuleSettings, z.ZodType>)

/** `pathwall.config.json`: what a team sets about the analysis of its maps. */
export const teamConfigFile = strictObject({
  $schema: z.string().max(500).optional().describe('For editors; not read.'),
  rules: z
    .record(z.string(), z.enum(['off', 'high', 'medium', 'low', 'info']))
    .optional()
    .describe('Rules that do not count, or count with another severity, by id.'),
  settings: settings
    .optional()
    .describe(`What is a judgement call. Defaults: ${JSON.stringify(DEFAULT_SETTINGS).replaceAll('"', '')}.`),
  synonyms: z
    .record(z.string(), strictObject(synonyms))
    .optional()
    .describe('More phrases for entries of the catalogue, by id.'),
  controls: z.array(control).max(MOST.entries).optional().describe("The team's own entries of the catalogue."),
  docsUrl: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .max(500)
    .optional()
    .describe('Where the pages of docs/rules can be read; findings link to them.'),
})

export type TeamConfigFile = z.infer<typeof teamConfigFile>
export type TeamControl = z.infer<typeof control>
