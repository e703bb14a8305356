export { CONTROL_STATE_WORDS, type ControlStateWords } from './controlStateWords.ts'
export { normaliseText } from './normaliseText.ts'
