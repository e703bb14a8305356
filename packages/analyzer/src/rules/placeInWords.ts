import { PHASES, type Language, type Phase } from '@pathwall/domain'
import { inPhases } from './inPhases.ts'

/** Where something stands, inside a sentence: `in refinement`, or that it lies in no phase. */
export function placeInWords(phase: Phase | null | undefined, language: Language): string {
  // A map that no parser has seen can name phases that do not exist.
  if (phase !== null && phase !== undefined && PHASES.includes(phase)) return inPhases([phase], language)
  return language === 'de' ? 'außerhalb aller Phasen' : 'outside all phases'
}
