/** Nobody logs these on purpose; a whole request, configuration or error would bring them along. In lower case. */
const SECRET_NAMES = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'sec-websocket-protocol',
  'x-pathwall-person',
  'x-pathwall-pass',
  'token',
  'tokens',
  'tokenhash',
  'pass',
  'password',
  'passphrase',
  'passphrasehash',
  'personkey',
  'clientsecret',
  'databaseurl',
  'redisurl',
  'metricstoken',
])
const LEFT_OUT = '[left out]'
const DEEPEST = 6

/**
 * A copy fit for a log: no tokens, no passwords, no bytes, whether they stand under their own name or inside of a text. Errors
 * become plain objects with their causes.
 */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanse(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return LEFT_OUT
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  if (Array.isArray(value)) return value.map((part) => withoutSecrets(part, depth + 1))
  const entries = value instanceof Error ? entriesOf(value) : Object.entries(value)
  return Object.fromEntries(
    entries.map(([name, part]) => [
      name,
      SECRET_NAMES.has(name.toLowerCase()) ? LEFT_OUT : withoutSecrets(part, depth + 1),
    ]),
  )
}

function entriesOf(error: Error): [string, unknown][] {
  const { name, message, stack, cause } = error
  const known: [string, unknown][] = [
    ['type', name],
    ['message', message],
    ['stack', stack],
  ]
  if (cause !== undefined) known.push(['cause', cause])
  return [...known, ...Object.entries(error).filter(([key]) => key !== 'name' && key !== 'cause')]
}

/** Messages of libraries quote what they were given. */
function cleanse(text: string): string {
  return text
    .replaceAll(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, `$1${LEFT_OUT}@`)
    .replaceAll(/\bBearer\s+\S+/gi, `Bearer ${LEFT_OUT}`)
    .replaceAll(/\bpathwall\.(token|person|pass)\.[\w.-]+/g, `pathwall.$1.${LEFT_OUT}`)
    .replaceAll(/#[\w-]{16,}/g, `#${LEFT_OUT}`)
    .replaceAll(/(Unexpected [^,]*), .* is not valid JSON/gs, '$1')
}
