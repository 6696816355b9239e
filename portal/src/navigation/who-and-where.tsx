import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTexts } from '../texts/texts-provider.tsx'
import classes from './who-and-where.module.css'

export type Place = { readonly id: string; readonly name: string }

export type WhoAndWhereProperties = {
  readonly personName: string
  /** What the person is here: "Super User". */
  readonly kindName: string
  readonly organisation: Place
  readonly organisations: readonly Place[]
  readonly onOpenOrganisation: (id: string) => void
  /** In which location the person works, and where he may. */
  readonly location: Place | undefined
  readonly locations: readonly Place[]
  readonly onChooseLocation: (id: string) => void
  readonly onLogout: () => void
}

/** The head of the page: which organisation is open, where the person works, and who is signed in. */
export function WhoAndWhere(properties: WhoAndWhereProperties) {
  const { personName, kindName, organisation, organisations, onOpenOrganisation, onLogout } = properties
  const { location, locations, onChooseLocation } = properties
  const { shell } = useTexts()
  return (
    <div className={classes.header}>
      <div className={classes.where}>
        <Choice
          name={organisation.name}
          label={shell.switchOrganisation}
          isStrong
          choices={organisations.filter(({ id }) => id !== organisation.id)}
          onChoose={onOpenOrganisation}
        />
        {/* Who has one location, or none, has nothing to choose. */}
        {locations.length < 2 ? null : (
          <span className={classes.location}>
            {location === undefined ? null : <span className={classes.roomy}>{shell.workingLocation} </span>}
            <Choice
              name={location?.name ?? shell.noWorkingLocation}
              label={shell.switchLocation}
              choices={locations.filter(({ id }) => id !== location?.id)}
              onChoose={onChooseLocation}
            />
          </span>
        )}
      </div>
      <div className={classes.who}>
        <span>
          {shell.welcome(personName)} <span className={classes.kind}>{kindName}</span>
        </span>
        <span>
          <span className={classes.roomy}>{shell.notYou(personName)} </span>
          <button type="button" className={classes.logout} onClick={onLogout}>
            {shell.logout}
          </button>
        </span>
      </div>
    </div>
  )
}

type ChoiceProperties = {
  readonly name: string
  readonly label: string
  readonly isStrong?: boolean
  readonly choices: readonly Place[]
  readonly onChoose: (id: string) => void
}

/** A name; where there are others to choose, a menu of them. */
function Choice({ name, label, isStrong = false, choices, onChoose }: ChoiceProperties) {
  const className = isStrong ? classes.organisation : undefined
  if (choices.length === 0) return <span className={className}>{name}</span>
  return (
    <Menu
      position="bottom-start"
      transitionProps={{ duration: 100 }}
      width="auto"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={`${classes.choice} ${className ?? ''}`}
          aria-label={`${name}. ${label}`}
        >
          {name} <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item key={choice.id} onClick={() => onChoose(choice.id)} className={classes.item}>
            {choice.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
