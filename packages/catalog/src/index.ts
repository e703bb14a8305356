export { CATALOGUE } from './catalogue.ts'
export {
  CSF_FUNCTIONS,
  SECURITY_GOALS,
  STRIDE_CATEGORIES,
  type CatalogueControl,
  type CataloguePhase,
  type CsfFunction,
  type FrameworkIds,
  type MatchPhrases,
  type SecurityGoal,
  type StrideCategory,
} from './catalogueControl.ts'
export { CONTROL_STATE_WORDS, type ControlStateWords } from './controlStateWords.ts'
export { normaliseText, plainLetters } from './normaliseText.ts'
export { FEATURE_WORDS, PRODUCT_WORDS } from './words/productWords.ts'
export { COMPOUND_PARTS, FILLER_WORDS, PREDICATE_WORDS, WHOLE_WORDS, WORD_FORMS } from './words/wordForms.ts'
export { USUAL_CONTROLS } from './usualControls.ts'
