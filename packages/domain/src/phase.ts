/** The five phases of a path to production, in the order in which they stand on the wall. */
export const PHASES = ['input', 'refinement', 'development', 'delivery', 'operations'] as const

export type Phase = (typeof PHASES)[number]
