import type { Permission } from '@theriac/contract/permissions.ts'
import { paths } from '../../navigation/paths.ts'
import { useSessionQuery } from '../../session/session.queries.ts'
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
  const { help } = useTexts('account')
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
  const { signingIn, credentials, people, market } = useTexts('account').help
  const { isIn, leads } = useReach()
  const { where, supplier, send, again, lost, who, role, change, application, remove } = credentials
  const ofMarket: Group = {
    title: market.title,
    answers: [
      { ...market.create, ...leads('organisations:create', paths.newOrganisation) },
      market.superUser,
      { ...market.lock, ...leads('national-clients:read', paths.findClient) },
      { ...market.change, ...leads('national-applications:read', paths.nationalApplications) },
      market.suspend,
      { ...market.supplier, ...leads('suppliers:create', paths.suppliers) },
      market.trail,
    ],
  }
  const ofOrganisation: Group[] = [
    {
      title: credentials.title,
      answers: [
        { ...where, ...leads('locations:read', paths.locations) },
        ...[supplier, send, again, lost, who],
        { ...role, ...leads('client-roles:read', paths.clientRoles) },
        { ...change, ...leads('applications:create', paths.newSystemChange) },
        { ...application, ...leads('applications:read', paths.applications) },
        remove,
      ],
    },
    { title: people.title, answers: [people.superUser, people.invite, people.left] },
  ]
  const ofSigningIn: Group = {
    title: signingIn.title,
    answers: [signingIn.code, { ...signingIn.password, to: paths.passwordReset }, signingIn.phone],
  }
  return isIn('organisations:read') ? [ofMarket, ofSigningIn] : [...ofOrganisation, ofSigningIn]
}

/** What can be reached: all of it by whoever is not signed in, who is asked to sign in on the way. */
function useReach() {
  const { data: session } = useSessionQuery()
  const isIn = (permission: Permission) => session?.permissions.includes(permission) === true
  const isClosed = (permission: Permission) =>
    session !== null && session !== undefined && (session.mustSetUpTotp || !isIn(permission))
  return {
    isIn,
    leads: (permission: Permission, to: string) => (isClosed(permission) ? {} : { to }),
  }
}
