import type { IncomingMessage } from 'node:http'
import { toIssues } from '@pathwall/domain'
import type { z } from 'zod'
import { InvalidInput } from './problem.ts'
import { readJsonBody } from './readJsonBody.ts'

/**
 * The body of a request as a schema wants it. A secret is not repeated in the answer, however wrong it is.
 * @throws InvalidInput, and what `readJsonBody` throws
 */
export async function parseBody<T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
  { holdsSecret = false }: { holdsSecret?: boolean } = {},
): Promise<T> {
  const parsed = schema.safeParse(await readJsonBody(request), { reportInput: !holdsSecret })
  if (parsed.success) return parsed.data
  throw new InvalidInput('The request is not valid; nothing was changed', toIssues(parsed.error))
}
