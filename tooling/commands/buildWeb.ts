import type { Supervisor } from './supervisor.ts'
import { toolPath } from './toolPath.ts'

/**
 * Builds the web app unless it is there already: turbo compares the sources of the app and of every package beneath it,
 * and brings the last output back if they are the same. Shows the build's own words only when it fails.
 */
export async function buildWeb(supervisor: Supervisor): Promise<number> {
  let announced = false
  const announce = (output: string) => {
    if (announced || !output.includes('cache miss')) return
    announced = true
    console.error('Building the web app…')
  }
  const args = ['run', 'build', '--filter=@pathwall/web', '--output-logs=new-only', '--ui=stream', '--no-color']
  const { code, output } = await supervisor.run(toolPath('turbo'), args, { quiet: true, onOutput: announce })
  if (code !== 0 && !supervisor.stopping) {
    process.stderr.write(output)
    console.error('Building the web app failed; the reason is above.')
  }
  return code
}
