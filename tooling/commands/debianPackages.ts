import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Supervisor } from './supervisor.ts'

/** Debian's hook that is asked before a package starts its service; 101 says no. */
const policy = '/usr/sbin/policy-rc.d'

/** Whether we may install Debian's packages here. */
export function mayInstallPackages(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

/** Installs packages without starting the services in them, and answers with what apt said. */
export async function installPackages(supervisor: Supervisor, packages: readonly string[]): Promise<string> {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const hasPolicy = existsSync(policy)
  if (!hasPolicy) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    const update = await supervisor.run('apt-get', ['update'], options)
    const install = await supervisor.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
    return update.output + install.output
  } finally {
    if (!hasPolicy) rmSync(policy, { force: true })
  }
}
