import { controlExample } from './controlExample.ts'
import type { RuleExample, SketchStep } from './sketch.ts'

const pullRequest: SketchStep = {
  ...{ phase: 'development', people: ['Devs'] },
  ...{ media: ['Pull request'], deliverables: ['Merge to main'] },
}
const pipeline: SketchStep = { phase: 'delivery', media: ['CI pipeline'], deliverables: ['Build'] }
const commit: SketchStep = {
  ...{ phase: 'development', people: ['Devs'] },
  ...{ media: ['GitHub'], deliverables: ['Commits'] },
}

export const developmentExamples: Readonly<Record<string, RuleExample>> = {
  'DEV-01': controlExample(pullRequest, { fires: ['Code review (from Q3)'], silent: ['PR review by a second person'] }),
  'DEV-02': controlExample(pipeline, { fires: ['npm audit'], silent: ['Unit and integration tests', 'npm audit'] }),
  'DEV-03': controlExample(commit, { fires: ['Pairing'], silent: ['Pairing', 'Gitleaks before each commit'] }),
  'DEV-04': controlExample(pullRequest, { fires: ['PR review'], silent: ['PR review', 'Static code analysis'] }),
}
