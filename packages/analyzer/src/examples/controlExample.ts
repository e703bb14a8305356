import type { RuleExample, SketchStep } from './sketch.ts'

/** One step, first with controls that leave the rule something to say, then with others that do not. */
export function controlExample(
  step: Omit<SketchStep, 'controls'>,
  controls: { fires: readonly string[]; silent: readonly string[] },
): RuleExample {
  return {
    fires: { steps: { step: { ...step, controls: controls.fires } } },
    silent: { steps: { step: { ...step, controls: controls.silent } } },
  }
}
