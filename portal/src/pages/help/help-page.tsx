import { paths } from '../../navigation/paths.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { Section } from '../../ui/page/section.tsx'
import classes from './help.module.css'
import { SupportSection } from './support-section.tsx'

type Answer = { readonly asks: string; readonly says: string; readonly link?: string }

type Group = { readonly title: string; readonly answers: readonly (Answer & { readonly to?: string })[] }

/** Short answers that follow the guides, and whom to ask. */
export function HelpPage() {
  const { help } = useTexts()
  return (
    <>
      <PageTitle title={help.title} sentence={help.sentence} />
      <SupportSection />
      {useGroups().map((group) => (
        <Section key={group.title} title={group.title} isCard>
          <div className={classes.answers}>
            {group.answers.map(({ asks, says, link, to }) => (
              <div key={asks} className={classes.answer}>
                <h3 className={classes.question}>{asks}</h3>
                <p>{says}</p>
                {link === undefined || to === undefined ? null : (
                  <p>
                    <TextLink to={to}>{link}</TextLink>
                  </p>
                )}
              </div>
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}

function useGroups(): Group[] {
  const { signingIn, credentials, people } = useTexts().help
  const { where, supplier, lost, who, role, change, remove } = credentials
  return [
    {
      title: credentials.title,
      answers: [
        { ...where, to: paths.locations },
        ...[supplier, lost, who],
        { ...role, to: paths.clientRoles },
        ...[change, remove],
      ],
    },
    {
      title: signingIn.title,
      answers: [signingIn.code, { ...signingIn.password, to: paths.passwordReset }, signingIn.phone],
    },
    { title: people.title, answers: [people.superUser, people.invite, people.left] },
  ]
}
