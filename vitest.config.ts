import { defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'workspaces',
          include: [`packages/*/{src,test}/${tests}`, `apps/*/{src,test}/${tests}`],
        },
      },
      {
        // What is true of the repository as a whole: who imports whom, which promises have tests, how tests are written.
        test: { name: 'repository', include: [`tooling/${tests}`], testTimeout: 30_000 },
      },
    ],
  },
})
