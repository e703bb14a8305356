import { controlExample } from './controlExample.ts'
import type { RuleExample, Sketch, SketchStep } from './sketch.ts'

const logs: SketchStep = { phase: 'operations', media: ['Production'], deliverables: ['Logs'] }
const values: SketchStep = { phase: 'operations', media: ['Prometheus'], deliverables: ['Measured values'] }
const duty: SketchStep = {
  ...{ phase: 'operations', people: ['Firefighter'] },
  ...{ media: ['Support channel'], deliverables: ['Incident ticket'] },
}
const database: SketchStep = { phase: 'operations', people: ['Ops'], media: ['Database'], deliverables: ['Order data'] }

export const operationsExamples: Readonly<Record<string, RuleExample>> = {
  'OPS-01': controlExample(logs, { fires: ['Structured logging (planned)'], silent: ['JSON logs, central logging'] }),
  'OPS-02': controlExample(logs, { fires: ['Structured logging'], silent: ['Structured logging', 'Trace ids'] }),
  'OPS-03': controlExample(values, { fires: ['Alerting'], silent: ['Alerting', 'Business KPI dashboard'] }),
  'OPS-04': controlExample(values, { fires: ['Monitoring'], silent: ['Monitoring', 'Alerts call the firefighter'] }),
  'OPS-05': controlExample(duty, { fires: ['Runbook?'], silent: ['Runbook for each alert'] }),
  'OPS-06': { fires: bugs('plan > run', 'run > triage'), silent: bugs('plan > run', 'run > triage', 'triage > plan') },
  'OPS-07': controlExample(database, { fires: ['Monitoring'], silent: ['Backup and restore test'] }),
  'OPS-08': controlExample(database, { fires: ['Monitoring'], silent: ['Monitoring', 'Patch management'] }),
  'OPS-09': controlExample(duty, { fires: ['Runbook'], silent: ['Runbook', 'Tabletop exercise, twice a year'] }),
  'OPS-10': controlExample(logs, { fires: ['Structured logging'], silent: ['Structured logging', 'SIEM'] }),
}

function bugs(...flows: string[]): Sketch {
  return {
    steps: {
      plan: { phase: 'refinement', people: ['PO Anna'], media: ['Refinement'], deliverables: ['User stories'] },
      run: { phase: 'operations', media: ['Prometheus'], deliverables: ['Alerts'] },
      triage: { phase: 'operations', people: ['Support'], media: ['Jira'], deliverables: ['Bug tickets'] },
    },
    flows,
  }
}
