import type { MatrixAction, MatrixRow } from './permission-matrix.tsx'

type Words = {
  /** What stands at the beginning of a row, by the part of a name before the colon. */
  readonly functions: Readonly<Record<string, string>>
  /** The actions without a column of their own, by the part after the colon. */
  readonly actions: Readonly<Record<string, string>>
}

type Growing = {
  key: string
  label: string
  cells: Partial<Record<MatrixAction, string>>
  special: Special[]
}
type Special = { name: string; label: string }

/** The rows of a matrix for names such as `locations:create`, in their order; a name without a word speaks for itself. */
export function matrixRows(names: readonly string[], { functions, actions }: Words): MatrixRow[] {
  const rows = new Map<string, Growing>()
  for (const name of names) {
    const [key = name, action = ''] = name.split(':')
    const row = rows.get(key) ?? { key, label: functions[key] ?? key, cells: {}, special: [] }
    rows.set(key, row)
    if (hasColumn(action)) row.cells[action] = name
    else row.special.push({ name, label: actions[action] ?? action })
  }
  return [...rows.values()]
}

/** The same rows, where each action that has no column also says what it allows: "Verify (look up the state of a pack)". */
export function explainedRows(
  rows: readonly MatrixRow[],
  sentences: Readonly<Record<string, string>>,
): MatrixRow[] {
  return rows.map((row) => {
    // Beside columns an action of its own is rare, and says enough.
    if (Object.keys(row.cells).length > 0) return row
    return { ...row, special: row.special.map((one) => explained(one, sentences[one.name])) }
  })
}

function explained({ name, label }: Special, sentence: string | undefined): Special {
  if (sentence === undefined) return { name, label }
  return { name, label: `${label} (${sentence.charAt(0).toLocaleLowerCase()}${sentence.slice(1)})` }
}

function hasColumn(action: string): action is MatrixAction {
  return action === 'create' || action === 'read' || action === 'update' || action === 'delete'
}
