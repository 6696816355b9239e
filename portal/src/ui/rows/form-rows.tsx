import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { ActionButton } from '../action/action-button.tsx'
import { IconAction } from '../action/icon-action.tsx'
import { FormPart } from '../edit/form-part.tsx'
import classes from './form-rows.module.css'
import { nextRow } from './row-values.ts'

type Properties = {
  readonly title: string
  readonly sentence?: ReactNode
  readonly words: {
    readonly add: string
    /** What a row is called: "Location 2". */
    readonly name: (place: number) => string
    readonly remove: (name: string) => string
    readonly removeTip: string
    /** Why no more can be added; without it the button goes away. */
    readonly most?: string
  }
  readonly rows: readonly number[]
  readonly most: number
  readonly onChange: (rows: readonly number[]) => void
  /** Empties what was typed into a row that is removed. */
  readonly onRemove: (row: number) => void
  /** The fields of a row. */
  readonly children: (row: number) => ReactNode
}

/** Things of one kind in a form, as many as are needed: each in a frame, added and removed one by one. */
export function FormRows(properties: Properties) {
  const { title, sentence, words, rows, most, onChange, onRemove, children } = properties
  const { list, follow } = useFocusThatFollows()
  const next = nextRow(rows, most)
  const add = () => {
    if (next === undefined) return
    onChange([...rows, next])
    follow(next)
  }
  const remove = (row: number) => {
    onRemove(row)
    onChange(rows.filter((one) => one !== row))
    follow(undefined)
  }
  return (
    <FormPart title={title} sentence={sentence}>
      <div ref={list} className={classes.list}>
        {rows.map((row, place) => (
          <Row key={row} row={row} name={words.name(place + 1)} words={words} onRemove={() => remove(row)}>
            {children(row)}
          </Row>
        ))}
        {next === undefined && words.most === undefined ? null : (
          <div data-add>
            <ActionButton
              icon={<IconPlus size={20} aria-hidden="true" />}
              onClick={add}
              disabledBecause={next === undefined ? words.most : undefined}
            >
              {words.add}
            </ActionButton>
          </div>
        )}
      </div>
    </FormPart>
  )
}

type RowProperties = Pick<Properties, 'words'> & {
  readonly row: number
  readonly name: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

function Row({ row, name, words, onRemove, children }: RowProperties) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} data-row={row} className={classes.row}>
      <div className={classes.head}>
        <h3 id={id} className={classes.name}>
          {name}
        </h3>
        <IconAction
          label={words.remove(name)}
          tip={words.removeTip}
          icon={<IconTrash />}
          tone="stop"
          onClick={onRemove}
        />
      </div>
      {children}
    </div>
  )
}

/** What was added is typed into next; after a removal whoever works by keyboard stands at the button that adds. */
function useFocusThatFollows() {
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<{ readonly row: number | undefined }>()
  useEffect(() => {
    if (wanted === undefined) return
    const at = wanted.row === undefined ? '[data-add] button' : `[data-row="${wanted.row}"] input`
    const found = list.current?.querySelector(at)
    if (found instanceof HTMLElement) found.focus()
  }, [wanted])
  return { list, follow: (row: number | undefined) => setWanted({ row }) }
}
