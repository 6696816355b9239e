import { useId } from 'react'
import { Checkbox } from '@mantine/core'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './permission-matrix.module.css'

/** The actions that have columns of their own. */
export type MatrixAction = 'create' | 'read' | 'update' | 'delete'

/** One function: what can be done with it, each by its name in the value. */
export type MatrixRow = {
  readonly key: string
  readonly label: string
  readonly cells: Readonly<Partial<Record<MatrixAction, string>>>
  /** The actions that only this function has. */
  readonly special: readonly { readonly name: string; readonly label: string }[]
}

type Properties = {
  readonly caption: string
  readonly rows: readonly MatrixRow[]
  /** The names that are chosen. */
  readonly value: readonly string[]
  readonly onChange?: (value: readonly string[]) => void
  /** Without it, or with true, nothing can be changed. */
  readonly isReadOnly?: boolean
  /** What a name allows, as the tip of its box. */
  readonly describe?: (name: string) => string
  /** Why a name cannot be chosen or taken away; undefined where it can. */
  readonly blockedBecause?: (name: string) => string | undefined
}

const actions = ['create', 'read', 'update', 'delete'] as const

/** Functions by actions, a box each; on a phone each function is a list of its own. */
export function PermissionMatrix(properties: Properties) {
  const { caption, rows, value, onChange, describe, blockedBecause } = properties
  const { isReadOnly = onChange === undefined } = properties
  const { ui } = useTexts()
  const chosen = new Set(value)
  const id = useId()
  // A column that nobody's function has would only ask what it is for.
  const columns = actions.filter((action) => rows.some(({ cells }) => cells[action] !== undefined))
  const hasSpecial = rows.some(({ special }) => special.length > 0)
  const choose = (names: readonly string[], isChosen: boolean) => {
    const free = names.filter((name) => blockedBecause?.(name) === undefined)
    const rest = value.filter((name) => !free.includes(name))
    onChange?.(isChosen ? [...rest, ...free] : rest)
  }
  const box = (name: string, row: string, action: string) => {
    const blocked = blockedBecause?.(name)
    return (
      <label className={classes.cell} title={blocked ?? describe?.(name)}>
        <span className={classes.cellLabel}>{action}</span>
        <Checkbox
          checked={chosen.has(name)}
          disabled={isReadOnly || blocked !== undefined}
          aria-label={ui.matrix.cell(row, action)}
          onChange={(event) => choose([name], event.currentTarget.checked)}
        />
      </label>
    )
  }
  return (
    <div className={classes.frame} data-wide>
      <table className={classes.table} role="table" aria-labelledby={id}>
        <caption id={id}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {ui.matrix.function}
            </th>
            {(['all', ...columns] as const).map((action) => (
              <th key={action} role="columnheader" scope="col" className={classes.action}>
                {ui.matrix[action]}
              </th>
            ))}
            {hasSpecial ? (
              <th role="columnheader" scope="col">
                {columns.length === 0 ? ui.matrix.permissions : ui.matrix.special}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const names = namesOf(row)
            const count = names.filter((name) => chosen.has(name)).length
            const free = names.filter((name) => blockedBecause?.(name) === undefined)
            return (
              <tr key={row.key} role="row">
                <th role="rowheader" scope="row" className={classes.name}>
                  {row.label}
                </th>
                <td role="cell" className={classes.action}>
                  <label className={classes.cell}>
                    <span className={classes.cellLabel}>{ui.matrix.all}</span>
                    <Checkbox
                      checked={count === names.length}
                      indeterminate={count > 0 && count < names.length}
                      disabled={isReadOnly || free.length === 0}
                      aria-label={ui.matrix.allOf(row.label)}
                      onChange={() => choose(names, !free.every((name) => chosen.has(name)))}
                    />
                  </label>
                </td>
                {columns.map((action) => {
                  const name = row.cells[action]
                  return (
                    <td key={action} role="cell" className={classes.action} data-empty={name === undefined}>
                      {name === undefined ? null : box(name, row.label, ui.matrix[action])}
                    </td>
                  )
                })}
                {hasSpecial ? (
                  <td role="cell" className={classes.special} data-empty={row.special.length === 0}>
                    {row.special.map(({ name, label }) => (
                      <div key={name} className={classes.one}>
                        {box(name, row.label, label)}
                      </div>
                    ))}
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={classes.count} aria-live="polite">
        {value.length === 0 ? ui.matrix.none : ui.matrix.chosen(value.length)}
      </p>
    </div>
  )
}

function namesOf({ cells, special }: MatrixRow): string[] {
  return [...actions.flatMap((action) => cells[action] ?? []), ...special.map(({ name }) => name)]
}
