import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../texts/texts-provider.tsx'
import { hasWords } from '../ui/table/has-words.ts'
import type { Place } from './place.ts'
import classes from './who-and-where.module.css'

type Properties = {
  readonly label: string
  readonly choices: readonly Place[]
  readonly onChoose: (id: string) => void
}

/** Many places, narrowed while somebody types; Enter chooses the only one that is left. */
export function PlaceList({ label, choices, onChoose }: Properties) {
  const { shell, ui } = useTexts()
  const [typed, setTyped] = useState('')
  const found = choices.filter(({ name }) => hasWords(name, typed.trim()))
  const [first] = found
  return (
    <>
      <TextInput
        type="search"
        label={label}
        placeholder={shell.findPlace}
        value={typed}
        autoComplete="off"
        autoFocus
        classNames={{ input: classes.find ?? '' }}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && first !== undefined && found.length === 1) onChoose(first.id)
        }}
      />
      <ul className={classes.places}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={classes.place} onClick={() => onChoose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.nothing}>
        {first === undefined ? ui.nothingFound : ''}
      </p>
    </>
  )
}
