import { Skeleton, VisuallyHidden } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './data-table.module.css'
import { useRowsInView } from './use-rows-in-view.ts'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly show: (row: Row) => ReactNode
  /** The one cell that names the row: the title of its card on a phone. */
  readonly isName?: boolean
  readonly isNumber?: boolean
}

type Properties<Row> = {
  /** What the rows are, for screen readers: "Locations". */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  /** Undefined while they come. */
  readonly rows: readonly Row[] | undefined
  readonly rowKey: (row: Row) => string | number
  /** "12 locations" */
  readonly count: (rows: number) => string
  /** Whether its columns are short: then many of them have room where others become cards. */
  readonly hasShortColumns?: boolean
  /** Undefined where the person may do nothing with the rows. */
  readonly actions?: ((row: Row) => ReactNode) | undefined
  /** Another heading for them, where a guide names it. */
  readonly actionsLabel?: string
  /** What has to be said of a row and fits into no column: a line below it; undefined for most. */
  readonly note?: (row: Row) => ReactNode
  /** What belongs here, and the action that makes it. */
  readonly empty: { readonly sentence: ReactNode; readonly action?: ReactNode }
  /** Brings more rows, where these are not all. */
  readonly more?: ReactNode
}

const rowsWhileLoading = 4
const manyColumns = 5

/** Rows that a person compares; on a phone each row is a card. */
export function DataTable<Row>(properties: Properties<Row>) {
  const { caption, columns, rows, rowKey, count, actions, note, empty, more } = properties
  const { ui } = useTexts()
  const { actionsLabel = ui.actions } = properties
  const { rowsInView, end } = useRowsInView(rows)
  if (rows?.length === 0) {
    return (
      <div className={classes.empty}>
        <p>{empty.sentence}</p>
        {empty.action}
      </div>
    )
  }
  return (
    <div
      className={classes.frame}
      data-many={columns.length >= manyColumns}
      data-short={properties.hasShortColumns ?? false}
    >
      {/* Laid out as cards, a table loses its roles in browsers unless they are said. */}
      <table
        className={classes.table}
        role="table"
        aria-busy={rows === undefined}
        {...(rows === undefined || rows.length === rowsInView?.length
          ? {}
          : { 'aria-rowcount': rows.length + 1 })}
      >
        <caption>
          <VisuallyHidden>{rows === undefined ? `${caption}. ${ui.loading}` : caption}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, label, isNumber = false }) => (
              <th key={key} role="columnheader" scope="col" data-number={isNumber}>
                {headingOf(label)}
              </th>
            ))}
            {actions === undefined ? null : (
              <th role="columnheader" scope="col" className={classes.actionsHead}>
                {actionsLabel}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rowsInView === undefined
            ? Array.from({ length: rowsWhileLoading }, (_, row) => (
                <tr role="row" key={row}>
                  {columns.map(({ key, label }) => (
                    <td role="cell" key={key} data-label={label}>
                      <Skeleton animate={false} height={16} width="70%" className={classes.waiting} />
                    </td>
                  ))}
                  {actions === undefined ? null : <td role="cell" />}
                </tr>
              ))
            : rowsInView.map((row) => (
                <Fragment key={rowKey(row)}>
                  <tr role="row">
                    {columns.map((column) => (
                      <Cell key={column.key} column={column} row={row} />
                    ))}
                    {actions === undefined ? null : (
                      <td role="cell" className={classes.actions}>
                        <div>{actions(row)}</div>
                      </td>
                    )}
                  </tr>
                  <Note note={note?.(row)} span={columns.length + (actions === undefined ? 0 : 1)} />
                </Fragment>
              ))}
        </tbody>
      </table>
      <div ref={end} />
      <div className={classes.foot}>
        <p className={classes.count}>{rows === undefined ? '\u00a0' : count(rows.length)}</p>
        {more}
      </div>
    </div>
  )
}

const shortHeading = 14

// Only a long heading, such as one with a term in brackets, may take two lines.
function headingOf(label: string): string {
  return label.length > shortHeading ? label : label.replaceAll(' ', '\u00a0')
}

function Note({ note, span }: { readonly note: ReactNode; readonly span: number }) {
  if (note === undefined || note === null) return null
  return (
    <tr role="row" className={classes.note}>
      <td role="cell" colSpan={span}>
        {note}
      </td>
    </tr>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { label, show, isName = false, isNumber = false } = column
  return isName ? (
    <th role="rowheader" scope="row" className={classes.name}>
      {show(row)}
    </th>
  ) : (
    <td role="cell" data-label={label} data-number={isNumber}>
      <div className={classes.value}>{show(row)}</div>
    </td>
  )
}
