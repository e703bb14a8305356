import { controlExample } from './controlExample.ts'
import type { RuleExample, SketchStep } from './sketch.ts'

const pipeline: SketchStep = { phase: 'delivery', media: ['CI pipeline'], deliverables: ['Build'] }
const image: SketchStep = { phase: 'delivery', media: ['Docker build'], deliverables: ['Container image'] }
const release: SketchStep = {
  ...{ phase: 'delivery', people: ['Devs'] },
  ...{ media: ['Deploy to production'], deliverables: ['Release 4.2'] },
}

export const deliveryExamples: Readonly<Record<string, RuleExample>> = {
  'DEL-01': controlExample(pipeline, { fires: ['Unit tests'], silent: ['Unit tests', 'npm audit in the build'] }),
  'DEL-02': controlExample(pipeline, {
    fires: ['npm audit in the build'],
    silent: ['npm audit in the build', 'Renovate'],
  }),
  'DEL-03': controlExample(image, { fires: ['npm audit in the build'], silent: ['Container image scan'] }),
  'DEL-04': controlExample(release, { fires: ['Rollback?'], silent: ['Rollback'] }),
  'DEL-05': controlExample(pipeline, { fires: ['Unit tests'], silent: ['Unit tests', 'SBOM'] }),
  'DEL-06': controlExample(pipeline, { fires: ['Unit tests'], silent: ['Unit tests', 'Segregation of duties'] }),
  'DEL-07': controlExample(pipeline, { fires: ['Unit tests'], silent: ['Unit tests', 'Pinned versions (lock file)'] }),
  'DEL-08': controlExample(release, {
    fires: ['CAB approval', 'Acceptance test by hand'],
    silent: ['CAB approval', 'Automated tests'],
  }),
}
