/** `  p95                      84.2 ms    aim 100 ms: met`. Three significant digits below a hundred, whole numbers above. */
export function formatFigure(name: string, value: number, unit: string, aim?: string): string {
  const figure = `  ${name.padEnd(40)} ${toDigits(value).padStart(10)} ${unit.padEnd(6)}`
  if (aim === undefined) return figure.trimEnd()
  return `${figure} aim ${aim} ${unit}: ${meetsAim(value, aim) ? 'met' : 'missed'}`
}

function toDigits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function meetsAim(value: number, aim: string): boolean {
  const number = Number(aim.replace(/^[<>]=\s*/, ''))
  return aim.startsWith('>=') ? value >= number : value <= number
}
