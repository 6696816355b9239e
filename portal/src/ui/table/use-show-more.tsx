import { useState, type ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'

const rowsAtOnce = 100

/** The first rows of a long list, and the button that brings more of them: for `DataTable`. */
export function useShowMore<Row>(all: readonly Row[] | undefined): {
  readonly rows: readonly Row[] | undefined
  readonly more?: ReactNode
} {
  const { ui } = useTexts()
  const [limit, setLimit] = useState(rowsAtOnce)
  if (all === undefined || all.length <= limit) return { rows: all }
  const showMore = () => setLimit(limit + rowsAtOnce)
  return { rows: all.slice(0, limit), more: <ActionButton onClick={showMore}>{ui.showMore}</ActionButton> }
}
