import type { TextRegion } from './locateIds.ts'

// The part of SARIF 2.1.0 that we write. Source: OASIS Standard, Static Analysis Results Interchange Format 2.1.0.

export type SarifLevel = 'error' | 'warning' | 'note'

export interface SarifMessage {
  text: string
  markdown?: string
}

export interface SarifRule {
  id: string
  name: string
  shortDescription: SarifMessage
  fullDescription: SarifMessage
  help: SarifMessage
  helpUri: string
  defaultConfiguration: { enabled?: boolean; level: SarifLevel }
  properties: { tags: string[]; precision?: string; 'security-severity'?: string }
}

export interface SarifLogicalLocation {
  name: string
  fullyQualifiedName: string
  /** Id of the note or step: two of them may say the same. */
  decoratedName: string
  kind: 'phase' | 'step' | 'note'
  index?: number
  parentIndex?: number
}

export interface SarifLocation {
  id?: number
  message?: SarifMessage
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId?: string; index?: number }
    region: TextRegion
  }
  logicalLocations?: SarifLogicalLocation[]
}

export interface SarifSuppression {
  kind: 'external'
  status: 'accepted'
  justification: string
}

export interface SarifResult {
  ruleId: string
  ruleIndex: number
  kind: 'fail'
  level: SarifLevel
  rank: number
  message: SarifMessage
  locations: SarifLocation[]
  relatedLocations?: SarifLocation[]
  partialFingerprints: Record<string, string>
  suppressions?: SarifSuppression[]
  baselineState?: 'new' | 'unchanged'
  hostedViewerUri?: string
  properties: { severity: string; targetKind: string; suggest: string[]; frameworks: string[]; possible?: true }
}

export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: [
    {
      tool: {
        driver: { name: string; semanticVersion: string; informationUri?: string; language: string; rules: SarifRule[] }
      }
      automationDetails: { id: string }
      language: string
      columnKind: 'utf16CodeUnits'
      originalUriBaseIds: Record<string, { description: SarifMessage }>
      artifacts: { location: { uri: string; uriBaseId?: string }; mimeType: string; roles: string[] }[]
      logicalLocations: SarifLogicalLocation[]
      results: SarifResult[]
      properties: { title: string; asOf: string }
    },
  ]
}
