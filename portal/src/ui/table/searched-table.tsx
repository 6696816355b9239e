import { useDeferredValue, type ComponentProps } from 'react'
import { ActionButton } from '../action/action-button.tsx'
import { FilterBox } from '../form/filter-box.tsx'
import { DataTable } from './data-table.tsx'
import { hasWords } from './has-words.ts'

type Words = {
  readonly title: string
  /** "Filter by name or e-mail" */
  readonly filter: string
  readonly count: (all: number) => string
  /** "3 of 12 users" */
  readonly found: (found: number, all: number) => string
  readonly nothingFound: (typed: string) => string
  /** "Show all users" */
  readonly showAll: string
}

type Properties<Row> = Omit<
  ComponentProps<typeof DataTable<Row>>,
  'caption' | 'rows' | 'count' | 'more' | 'empty'
> & {
  readonly words: Words
  /** Undefined while they come. */
  readonly all: readonly Row[] | undefined
  /** What was typed, as the address has it: `useFilter('q')`. */
  readonly filter: readonly [typed: string, type: (typed: string) => void]
  /** How many there are at most without a box to filter them. */
  readonly fewRows?: number
  /** What belongs here, where there is nothing at all. */
  readonly empty: ComponentProps<typeof DataTable<Row>>['empty']
} & (
    | {
        /** Of a row, the text in which every word that was typed has to occur. */
        readonly textOf: (row: Row) => string
      }
    | {
        /** Whether what was typed finds a row, where that takes more than words. */
        readonly fits: (row: Row, typed: string) => boolean
      }
  )

/** A table below a box that narrows it to the rows that it finds. */
export function SearchedTable<Row>(properties: Properties<Row>) {
  const { words, all, filter, fewRows = 0, empty, ...rest } = properties
  const [typed, type] = filter
  const sought = useDeferredValue(typed)
  const found = all?.filter((row) =>
    'fits' in properties ? properties.fits(row, sought) : hasWords(properties.textOf(row), sought),
  )
  const hasFilter = all === undefined ? fewRows === 0 : all.length > fewRows
  const isNarrowed = all !== undefined && found?.length !== all.length
  const count = (shown: number) => (isNarrowed ? words.found(shown, all.length) : words.count(shown))
  return (
    <>
      {hasFilter ? (
        <FilterBox label={words.filter} value={typed} onChange={type} found={count(found?.length ?? 0)} />
      ) : null}
      <DataTable
        {...rest}
        caption={words.title}
        rows={found}
        count={count}
        empty={
          isNarrowed
            ? {
                sentence: words.nothingFound(sought),
                action: <ActionButton onClick={() => type('')}>{words.showAll}</ActionButton>,
              }
            : empty
        }
      />
    </>
  )
}
