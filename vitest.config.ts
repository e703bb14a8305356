import { defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'workspaces',
          // Waiting for something ends when it happens; these only decide when to give up on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          include: [`packages/*/{src,test}/${tests}`, `apps/*/{src,test}/${tests}`],
        },
      },
      {
        // What is true of the repository as a whole: who imports whom, which promises have tests, how tests are written.
        test: { name: 'repository', include: [`tooling/${tests}`], testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
})
