import { Menu, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ComponentProps } from 'react'
import type { Place } from './place.ts'
import { PlaceList } from './place-list.tsx'
import classes from './who-and-where.module.css'

type Properties = {
  readonly name: string
  readonly label: string
  readonly isStrong?: boolean | undefined
  readonly choices: readonly Place[]
  readonly onChoose: (id: string) => void
}

/** More than these are found sooner by a part of their name. */
const fewPlaces = 8

/** A name; where there are others to choose, a menu of them, and where there are many, a list with a filter. */
export function PlaceChoice({ choices, isStrong = false, ...rest }: Properties) {
  const className = isStrong ? classes.organisation : undefined
  if (choices.length === 0) return <span className={className}>{rest.name}</span>
  const shared = { ...rest, choices, isStrong }
  return choices.length > fewPlaces ? <LongChoice {...shared} /> : <ShortChoice {...shared} />
}

function ShortChoice({ name, label, isStrong, choices, onChoose }: Properties) {
  return (
    <Menu
      position="bottom-start"
      transitionProps={{ duration: 100 }}
      width="auto"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <ChoiceButton name={name} label={label} isStrong={isStrong} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Menu.Label>{label}</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item key={choice.id} onClick={() => onChoose(choice.id)} className={classes.item ?? ''}>
            {choice.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function LongChoice({ name, label, isStrong, choices, onChoose }: Properties) {
  const [isOpen, setOpen] = useState(false)
  const choose = (id: string) => {
    setOpen(false)
    onChoose(id)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      transitionProps={{ duration: 100 }}
      returnFocus
      width="min(400px, calc(100vw - 32px))"
      withinPortal={false}
    >
      <Popover.Target>
        <ChoiceButton name={name} label={label} isStrong={isStrong} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''} aria-label={label}>
        <>
          <PlaceList label={label} choices={choices} onChoose={choose} />
        </>
      </Popover.Dropdown>
    </Popover>
  )
}

type ButtonProperties = ComponentProps<'button'> & Pick<Properties, 'name' | 'label' | 'isStrong'>

function ChoiceButton({ name, label, isStrong = false, ...rest }: ButtonProperties) {
  return (
    <button
      {...rest}
      type="button"
      className={`${classes.choice} ${isStrong ? classes.organisation : ''}`}
      aria-label={`${name}. ${label}`}
    >
      {name} <IconChevronDown size={16} aria-hidden="true" />
    </button>
  )
}
