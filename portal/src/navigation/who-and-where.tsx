import { useTexts } from '../texts/texts-provider.tsx'
import { PlaceChoice } from './place-choice.tsx'
import type { Place } from './place.ts'
import classes from './who-and-where.module.css'

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
        <PlaceChoice
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
            <PlaceChoice
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
