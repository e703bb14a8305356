import type { Decision, DecisionKind, Language, Localized, NoteId } from '@pathwall/domain'
import type { Finding, Step } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import { aboutStep, identityOf } from './aboutStep.ts'
import { quote } from './quote.ts'
import type { Found, Hit, Reading } from './rule.ts'

/** A gap or a finding about which something was decided, as it stands today. */
export interface DecidedPlace {
  decisions: readonly Decision[]
  /** What it is, inside a sentence: `“Daily”`, `“Informal hand-over” at “Mail to the PO”`. */
  name: Localized
  /** The risk about which it was decided: `the risk at “Daily”`, `the risk “Informal hand-over” at “Mail to the PO”`. */
  risk: Localized
  /** A hit about this place. */
  hit: (message: Localized) => Hit
}

/**
 * Every place with decisions, in the order of the wall. A decision counts where its step still has no control, or its
 * finding is still found and not suppressed; what it was about may be gone, and then there is nothing to ask.
 */
export function decidedPlaces(reading: Reading, found: readonly Found[]): DecidedPlace[] {
  const ofSteps = new Map<string, Decision[]>()
  const ofFindings = new Map<string, Decision[]>()
  for (const decision of reading.map.decisions) {
    if (decision.finding === undefined) add(ofSteps, keyOf(decision.notes), decision)
    else add(ofFindings, decision.finding, decision)
  }
  if (ofSteps.size === 0 && ofFindings.size === 0) return []
  const places: DecidedPlace[] = []
  for (const step of reading.steps) {
    const decisions = ofSteps.get(keyOf(identityOf(reading, step)))
    if (decisions !== undefined && step.state !== 'covered' && step.state !== 'none')
      places.push(placeOfStep(reading, step, decisions))
  }
  for (const { rule, finding } of found) {
    const decisions = ofFindings.get(finding.fingerprint)
    if (decisions !== undefined && finding.suppression === undefined)
      places.push(placeOfFinding(reading, rule.title, finding, decisions))
  }
  return places
}

const KINDS: Readonly<Record<DecisionKind, Localized>> = {
  accept: { en: 'accept', de: 'akzeptieren' },
  avoid: { en: 'avoid', de: 'vermeiden' },
  transfer: { en: 'transfer', de: 'übertragen' },
  mitigate: { en: 'mitigate', de: 'mindern' },
}

/** What was decided, as a verb: `accept`. */
export function verbOf({ decision }: Decision, language: Language): string {
  return KINDS[Object.hasOwn(KINDS, decision) ? decision : 'accept'][language]
}

/** Whether somebody answers for it and has said why: only then it counts. */
export function isWholeDecision({ owner, reason }: Decision): boolean {
  return isSaid(owner) && isSaid(reason)
}

/** Whether a field of a decision says something. */
export function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function add(map: Map<string, Decision[]>, key: string, decision: Decision): void {
  const decisions = map.get(key)
  if (decisions === undefined) map.set(key, [decision])
  else decisions.push(decision)
}

function keyOf(notes: readonly NoteId[]): string {
  return JSON.stringify([...new Set(notes)].sort(byCode))
}

function placeOfStep(reading: Reading, step: Step, decisions: readonly Decision[]): DecidedPlace {
  return {
    decisions,
    name: { en: quote(step.title), de: quote(step.title, 'de') },
    risk: { en: `the risk at ${quote(step.title)}`, de: `das Risiko bei ${quote(step.title, 'de')}` },
    hit: (message) => aboutStep(reading, step, 'low', message),
  }
}

function placeOfFinding(
  { stepById, notes }: Reading,
  title: Localized,
  { targetKind, targets, stepId, phase, fingerprint }: Finding,
  decisions: readonly Decision[],
): DecidedPlace {
  const there = stepId === undefined ? notes.get(targets[0] ?? '')?.text : stepById.get(stepId)?.title
  const name: Localized = {
    en: `${quote(title.en)}${there === undefined ? '' : ` at ${quote(there)}`}`,
    de: `${quote(title.de, 'de')}${there === undefined ? '' : ` bei ${quote(there, 'de')}`}`,
  }
  return {
    ...{ decisions, name, risk: { en: `the risk ${name.en}`, de: `das Risiko ${name.de}` } },
    hit: (message) => ({
      severity: 'low',
      message,
      targetKind,
      targets,
      ...(stepId === undefined ? {} : { stepId }),
      ...(phase === undefined ? {} : { phase }),
      identity: [fingerprint],
    }),
  }
}
