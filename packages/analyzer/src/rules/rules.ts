import { agingLiveSystems } from './agingLiveSystems.ts'
import { controlNotAttached } from './controlNotAttached.ts'
import { controlNotUnderstood } from './controlNotUnderstood.ts'
import { decisionDueAgain } from './decisionDueAgain.ts'
import { decisionWithoutOwner } from './decisionWithoutOwner.ts'
import { deliverableWithoutProducer } from './deliverableWithoutProducer.ts'
import { duplicateNote } from './duplicateNote.ts'
import { emptyNote } from './emptyNote.ts'
import { emptyPhase } from './emptyPhase.ts'
import { fewSourcesOfInput } from './fewSourcesOfInput.ts'
import { firstControlInDelivery } from './firstControlInDelivery.ts'
import { floatingVersions } from './floatingVersions.ts'
import { informalHandOver } from './informalHandOver.ts'
import { invisibleHealth } from './invisibleHealth.ts'
import { lateSecurity } from './lateSecurity.ts'
import { longUncoveredStretch } from './longUncoveredStretch.ts'
import { mediumWithoutOutput } from './mediumWithoutOutput.ts'
import { mediumWithoutPeople } from './mediumWithoutPeople.ts'
import { missingCsfFunction } from './missingCsfFunction.ts'
import { neverRehearsed } from './neverRehearsed.ts'
import { noAlerting } from './noAlerting.ts'
import { noAttackDetection } from './noAttackDetection.ts'
import { noAutomatedTests } from './noAutomatedTests.ts'
import { noBackup } from './noBackup.ts'
import { noCodeReview } from './noCodeReview.ts'
import { noDependencyScan } from './noDependencyScan.ts'
import { noDesignReview } from './noDesignReview.ts'
import { noEmergencyChecklist } from './noEmergencyChecklist.ts'
import { noFeedbackFromProduction } from './noFeedbackFromProduction.ts'
import { noImageScan } from './noImageScan.ts'
import { noLiveSupport } from './noLiveSupport.ts'
import { noProductOwner } from './noProductOwner.ts'
import { noSecurityContact } from './noSecurityContact.ts'
import { noSecurityInStories } from './noSecurityInStories.ts'
import { noStaticAnalysis } from './noStaticAnalysis.ts'
import { noStructuredLogging } from './noStructuredLogging.ts'
import { noTeamLead } from './noTeamLead.ts'
import { noThreatModelling } from './noThreatModelling.ts'
import { noTracing } from './noTracing.ts'
import { noWayBack } from './noWayBack.ts'
import { oneControlForManySteps } from './oneControlForManySteps.ts'
import { onlyManualGates } from './onlyManualGates.ts'
import { onlyPlannedControl } from './onlyPlannedControl.ts'
import { outputWithoutUse } from './outputWithoutUse.ts'
import { outsidersWithoutControl } from './outsidersWithoutControl.ts'
import { pathEndsBeforeProduction } from './pathEndsBeforeProduction.ts'
import { peopleWithoutActivity } from './peopleWithoutActivity.ts'
import { possiblyWrongColour } from './possiblyWrongColour.ts'
import { scanOnlyOnDeploy } from './scanOnlyOnDeploy.ts'
import { separateChain } from './separateChain.ts'
import { stepNotConnected } from './stepNotConnected.ts'
import { stepWithoutControl } from './stepWithoutControl.ts'
import { unansweredStride } from './unansweredStride.ts'
import { unguardedPipeline } from './unguardedPipeline.ts'
import { unguardedSecrets } from './unguardedSecrets.ts'
import { unnamedAssets } from './unnamedAssets.ts'
import { untracedRiskDecisions } from './untracedRiskDecisions.ts'
import { unverifiableArtefacts } from './unverifiableArtefacts.ts'
import type { Rule } from './rule.ts'

/** All rules, by id. A new rule is a file, its test and a line here. */
export const RULES: readonly Rule[] = [
  noThreatModelling,
  unnamedAssets,
  noSecurityInStories,
  untracedRiskDecisions,
  noDesignReview,
  lateSecurity,
  firstControlInDelivery,
  missingCsfFunction,
  unansweredStride,
  stepWithoutControl,
  controlNotUnderstood,
  onlyPlannedControl,
  longUncoveredStretch,
  oneControlForManySteps,
  decisionWithoutOwner,
  decisionDueAgain,
  noDependencyScan,
  scanOnlyOnDeploy,
  noImageScan,
  noWayBack,
  unverifiableArtefacts,
  unguardedPipeline,
  floatingVersions,
  onlyManualGates,
  noCodeReview,
  noAutomatedTests,
  unguardedSecrets,
  noStaticAnalysis,
  informalHandOver,
  outsidersWithoutControl,
  noStructuredLogging,
  noTracing,
  invisibleHealth,
  noAlerting,
  noEmergencyChecklist,
  noFeedbackFromProduction,
  noBackup,
  agingLiveSystems,
  neverRehearsed,
  noAttackDetection,
  noProductOwner,
  noTeamLead,
  noSecurityContact,
  noLiveSupport,
  fewSourcesOfInput,
  deliverableWithoutProducer,
  outputWithoutUse,
  mediumWithoutPeople,
  mediumWithoutOutput,
  peopleWithoutActivity,
  emptyPhase,
  separateChain,
  stepNotConnected,
  controlNotAttached,
  duplicateNote,
  possiblyWrongColour,
  pathEndsBeforeProduction,
  emptyNote,
]
