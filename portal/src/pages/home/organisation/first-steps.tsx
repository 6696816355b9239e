import { IconPlus } from '@tabler/icons-react'
import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Section } from '../../../ui/page/section.tsx'
import classes from './organisation-home.module.css'

/** Where a new organisation begins. */
export function FirstSteps({ hasLocations }: { readonly hasLocations: boolean }) {
  const { first } = useTexts().home
  return (
    <Section title={hasLocations ? first.equipmentTitle : first.locationTitle} isCard>
      <div className={classes.step}>
        <p>{hasLocations ? first.equipment : first.location}</p>
        {hasLocations ? (
          <ActionButton tone="main" to={paths.locations}>
            {first.toLocations}
          </ActionButton>
        ) : (
          <ActionButton tone="main" icon={<IconPlus size={20} aria-hidden="true" />} to={paths.newLocation}>
            {first.addLocation}
          </ActionButton>
        )}
      </div>
    </Section>
  )
}
