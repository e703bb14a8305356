import type { CatalogueControl } from './catalogueControl.ts'
import { crossControls } from './controls/crossControls.ts'
import { deliveryArtifactControls } from './controls/deliveryArtifactControls.ts'
import { deliveryBuildControls } from './controls/deliveryBuildControls.ts'
import { deliveryReleaseControls } from './controls/deliveryReleaseControls.ts'
import { deliveryTestControls } from './controls/deliveryTestControls.ts'
import { developmentAccessControls } from './controls/developmentAccessControls.ts'
import { developmentControls } from './controls/developmentControls.ts'
import { developmentTestControls } from './controls/developmentTestControls.ts'
import { inputControls } from './controls/inputControls.ts'
import { operationsDataControls } from './controls/operationsDataControls.ts'
import { operationsResponseControls } from './controls/operationsResponseControls.ts'
import { operationsSystemControls } from './controls/operationsSystemControls.ts'
import { operationsWatchControls } from './controls/operationsWatchControls.ts'
import { refinementControls } from './controls/refinementControls.ts'
import { splitPhrases } from './matchPhrases.ts'
import { PRACTICE_PHRASES } from './words/practicePhrases.ts'

/** Every control that Pathwall knows, by phase. */
export const CATALOGUE: readonly CatalogueControl[] = [
  ...inputControls,
  ...crossControls,
  ...refinementControls,
  ...developmentControls,
  ...developmentTestControls,
  ...developmentAccessControls,
  ...deliveryBuildControls,
  ...deliveryArtifactControls,
  ...deliveryTestControls,
  ...deliveryReleaseControls,
  ...operationsWatchControls,
  ...operationsResponseControls,
  ...operationsSystemControls,
  ...operationsDataControls,
].map(withPractices)

function withPractices(control: CatalogueControl): CatalogueControl {
  return { ...control, match: { ...control.match, practices: splitPhrases(PRACTICE_PHRASES[control.id]) } }
}
