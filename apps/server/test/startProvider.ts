import { OIDC_CLIENT, startProvider as startRealProvider, type TestProvider } from '@pathwall/testkit'
import { onTestFinished, vi } from 'vitest'

export { OIDC_CLIENT as CLIENT }

/** A certified OpenID provider, stopped when the test is over. */
export async function startProvider(redirectUri: string, port = 0): Promise<TestProvider> {
  // It says at length what it would need outside of a test.
  for (const method of ['info', 'warn'] as const) vi.spyOn(console, method).mockImplementation(() => {})
  const provider = await startRealProvider(redirectUri, port)
  onTestFinished(provider.stop)
  return provider
}
