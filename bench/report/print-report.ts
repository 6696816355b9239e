import {
  coreMicroseconds,
  isHeld,
  medianPerSecond,
  median,
  type Finding,
  type Measure,
  type Rounds,
} from '../measures/measure.ts'

/** Prints the measures against their aims, and below them who was how busy. */
export function printReport(findings: readonly Finding[]): void {
  const measures = findings.flatMap((finding) => finding.measures)
  printTable(
    ['what', 'Theriac', 'against', '', 'ratio', 'by core time', 'aim', ''],
    measures.map((measure) => [...cellsOf(measure), wordOf(isHeld(measure))]),
  )
  console.log(
    '\nµs: what one operation costs of the measured core. Cores busy: the measured one, the one of the load, all.\n',
  )
  printTable(
    ['contestant', 'a second', 'µs', 'p50 ms', 'p95 ms', 'p99 ms', 'measured', 'load', 'all'],
    findings.flatMap((finding) => finding.rounds.map((rounds) => busyCellsOf(finding, rounds))),
  )
}

function cellsOf(measure: Measure): string[] {
  if (measure.kind === 'limit') {
    const { what, figure, unit, atMost } = measure
    const digits = unit === 's' ? 2 : unit === 'ms' ? 1 : 0
    return [
      what,
      figure === undefined ? 'not known' : `${figure.toFixed(digits)} ${unit}`,
      ...['', '', '', ''],
      `≤ ${atMost} ${unit}`,
    ]
  }
  const { what, perSecond, rival, rivalPerSecond, coreTimeRatio, atLeast } = measure
  const ratio = perSecond / rivalPerSecond
  return [
    `${what} a second`,
    perSecond.toFixed(0),
    rival,
    rivalPerSecond.toFixed(0),
    ratio.toFixed(2),
    coreTimeRatio === undefined ? '' : coreTimeRatio.toFixed(2),
    `≥ ${atLeast}`,
  ]
}

function busyCellsOf({ measures }: Finding, rounds: Rounds): string[] {
  const { contestant, samples } = rounds
  const figure = (name: 'p50Milliseconds' | 'p95Milliseconds' | 'p99Milliseconds') =>
    median(samples.map((sample) => sample[name])).toFixed(1)
  const share = (name: 'serverShare' | 'loadShare' | 'machineShare') => {
    const known = samples.flatMap((sample) => sample[name] ?? [])
    return known.length === 0 ? '' : median(known).toFixed(2)
  }
  const isLoop = share('serverShare') === ''
  const cost = coreMicroseconds(rounds)
  return [
    `${contestant}, ${measures[0]?.what ?? ''}`,
    medianPerSecond(rounds).toFixed(0),
    cost === undefined ? '' : cost.toFixed(0),
    ...[figure('p50Milliseconds'), figure('p95Milliseconds'), figure('p99Milliseconds')],
    ...[
      isLoop ? share('loadShare') : share('serverShare'),
      isLoop ? '' : share('loadShare'),
      share('machineShare'),
    ],
  ]
}

function wordOf(held: boolean | undefined): string {
  if (held === undefined) return 'not measured'
  return held ? 'held' : 'MISSED'
}

function printTable(names: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [names, ...rows]
  const widths = names.map((_, place) => Math.max(...all.map((row) => (row[place] ?? '').length)))
  const isNumber = (cell: string) => /^[\d.]+( \w+)?$/.test(cell)
  for (const row of all) {
    const cells = row.map((cell, place) =>
      isNumber(cell) ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}
