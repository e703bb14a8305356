import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv, type ValidateFunction } from 'ajv'

/** The published schema is of draft 4, in which `$id` was called `id`; all else that it uses means the same today. */
const { id: $id, $schema: _draft, ...rest } = schema

/** What is wrong with a SARIF 2.1.0 log according to its JSON Schema: `/runs/0: must have …`; empty when nothing is. */
export function findSarifErrors(log: unknown): string[] {
  const validate = (validator ??= createValidator())
  if (validate(log)) return []
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`)
}

function isUri(text: string): boolean {
  return URL.canParse(text) && !/\s/.test(text)
}

function isReference(text: string): boolean {
  return URL.canParse(text, 'https://base.example/') && !/[\s<>"{}|\\^`]/.test(text)
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))
}

// Most who import the testkit never ask.
let validator: ValidateFunction | undefined
function createValidator(): ValidateFunction {
  return new Ajv({
    allErrors: true,
    strict: false,
    // One of its patterns is none in the stricter syntax.
    unicodeRegExp: false,
    formats: { uri: isUri, 'uri-reference': isReference, 'date-time': isTime },
  }).compile({
    $id,
    ...rest,
  })
}
