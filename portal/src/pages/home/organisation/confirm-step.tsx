import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Section } from '../../../ui/page/section.tsx'
import classes from './organisation-home.module.css'

/** What is to be done first in an organisation that has just come in. */
export function ConfirmStep({ locations }: { readonly locations: number }) {
  const { confirming } = useTexts('organisation')
  return (
    <Section title={confirming.title} isCard>
      <div className={classes.step}>
        <p>{confirming.begin(locations)}</p>
        <ActionButton tone="main" to={paths.onboarding}>
          {confirming.beginVerb(locations)}
        </ActionButton>
      </div>
    </Section>
  )
}
