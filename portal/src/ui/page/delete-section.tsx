import { ActSection } from './act-section.tsx'

type Properties = {
  /** "Delete Location": the heading, and the verb. */
  readonly title: string
  /** What happens, to whom, and whether it can be undone. */
  readonly sentence: string
  readonly disabledBecause?: string | undefined
  /** Opens the dialog that asks. */
  readonly onDelete: () => void
}

/** How a page ends where its thing can be deleted. */
export function DeleteSection({ onDelete, ...words }: Properties) {
  return <ActSection {...words} tone="stop-plain" onAct={onDelete} />
}
