import type { Analysis, BindingVia, Step } from '@pathwall/analyzer'

/** A control that stands at a step is part of what one sees as the step; one that an arrow ties to it stands elsewhere. */
const STANDS_THERE: readonly BindingVia[] = ['frame', 'group', 'cell', 'overlap', 'near']

/** The controls that stand at a step and nowhere else. */
export function controlsStandingAt(step: Pick<Step, 'controls'>, bindings: Analysis['bindings']): string[] {
  return step.controls.filter((id) => {
    const binding = bindings[id]
    return binding !== undefined && STANDS_THERE.includes(binding.via) && binding.ambiguous !== true
  })
}
