import { paths } from '../../navigation/paths.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { Section } from '../../ui/page/section.tsx'
import classes from './home.module.css'

/** Where whoever watches over a market begins. */
export function Oversight() {
  const { home } = useTexts()
  const can = useCan()
  return (
    <Section title={home.oversight}>
      <div className={classes.ways}>
        <ActionButton to={paths.organisations}>{home.organisations}</ActionButton>
        {can('national-clients:read') ? (
          <ActionButton to={paths.findClient}>{home.findClient}</ActionButton>
        ) : null}
      </div>
    </Section>
  )
}
