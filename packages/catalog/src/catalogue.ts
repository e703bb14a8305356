import type { CatalogueControl } from './catalogueControl.ts'
import { crossControls } from './controls/crossControls.ts'
import { deliveryControls } from './controls/deliveryControls.ts'
import { developmentControls } from './controls/developmentControls.ts'
import { inputControls } from './controls/inputControls.ts'
import { operationsControls } from './controls/operationsControls.ts'
import { refinementControls } from './controls/refinementControls.ts'

/** Every control that Pathwall knows, by phase. */
export const CATALOGUE: readonly CatalogueControl[] = [
  ...inputControls,
  ...crossControls,
  ...refinementControls,
  ...developmentControls,
  ...deliveryControls,
  ...operationsControls,
]
