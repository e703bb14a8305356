import { controlExample } from './controlExample.ts'
import type { RuleExample, Sketch, SketchStep } from './sketch.ts'

const production: SketchStep = {
  ...{ phase: 'operations', people: ['Ops'] },
  ...{ media: ['Production'], deliverables: ['Orders'] },
}

export const balanceExamples: Readonly<Record<string, RuleExample>> = {
  'BAL-01': { fires: pathWith([]), silent: pathWith(['Security acceptance criteria', 'Threat modelling']) },
  'BAL-02': {
    fires: {
      steps: {
        merge: { phase: 'development', people: ['Devs'], media: ['Pull request'], deliverables: ['Merge to main'] },
        ship: { phase: 'delivery', media: ['CI pipeline'], deliverables: ['Release'], controls: ['Unit tests'] },
      },
    },
    silent: {
      steps: {
        merge: {
          ...{ phase: 'development', people: ['Devs'], media: ['Pull request'] },
          ...{ deliverables: ['Merge to main'], controls: ['Code review'] },
        },
        ship: { phase: 'delivery', media: ['CI pipeline'], deliverables: ['Release'], controls: ['Unit tests'] },
      },
    },
  },
  'BAL-03': controlExample(production, {
    fires: ['Asset library', 'Encryption at rest', 'Alerting', 'Runbook'],
    silent: ['Asset library', 'Encryption at rest', 'Alerting', 'Runbook', 'Backup and restore test'],
  }),
  'BAL-05': controlExample(production, {
    fires: ['SSO + 2FA', 'Code review', 'Audit trail', 'Encryption at rest', 'Least privilege'],
    silent: ['SSO + 2FA', 'Code review', 'Audit trail', 'Encryption at rest', 'Least privilege', 'Rate limiting'],
  }),
}

function pathWith(controls: readonly string[]): Sketch {
  return {
    steps: {
      refine: { phase: 'refinement', people: ['PO'], media: ['Refinement'], deliverables: ['User stories'], controls },
      build: {
        ...{ phase: 'delivery', media: ['CI pipeline'], deliverables: ['Build'] },
        controls: ['Unit tests', 'npm audit', 'Static code analysis', 'SBOM'],
      },
      run: {
        ...{ phase: 'operations', media: ['Production'], deliverables: ['Orders'] },
        controls: ['Monitoring', 'Alerting', 'Backup', 'Patch management'],
      },
    },
  }
}
