import type { Phase } from '@pathwall/domain'

/** Ids of what teams most often have, or most often miss, in each phase; the first the most. A judgement of ours. */
export const USUAL_CONTROLS: Readonly<Record<Phase, readonly string[]>> = {
  input: [
    ...['risk-profiling', 'asset-library', 'security-requirements', 'protection-class', 'privacy-review'],
    ...['supplier-assessment', 'controlled-handover'],
  ],
  refinement: [
    ...['threat-modeling', 'security-acceptance-criteria', 'definition-of-ready', 'architecture-review'],
    ...['security-champion', 'abuse-stories', 'risk-decision-record', 'definition-of-done', 'test-data-protection'],
  ],
  development: [
    ...['code-review', 'automated-tests', 'sast', 'secret-scanning', 'branch-protection', 'pre-commit-checks'],
    ...['strong-authentication', 'least-privilege', 'dependency-scan', 'feature-toggles', 'security-tests'],
  ],
  delivery: [
    ...['dependency-scan', 'container-scan', 'quality-gate', 'secrets-management', 'progressive-delivery'],
    ...['automated-rollback', 'automated-tests', 'automated-deployment', 'change-approval', 'scheduled-scan'],
    ...['dependency-updates', 'artifact-signing', 'sbom', 'pipeline-access'],
  ],
  operations: [
    ...['structured-logging', 'monitoring', 'alerting', 'health-dashboard', 'sop', 'on-call-rota', 'backup-restore'],
    ...['tracing', 'production-feedback', 'patch-management', 'traffic-protection', 'incident-response'],
    ...['vulnerability-management', 'intrusion-detection', 'tabletop-exercise'],
  ],
}
