import { useTexts } from '../../../texts/texts-provider.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { EndTime } from '../../../ui/show/time.tsx'
import classes from '../sign-in.module.css'
import type { useInvitation } from '../sign-in.queries.ts'

/** What an invitation says. */
export type Invitation = NonNullable<ReturnType<typeof useInvitation>['data']>

/** Who invites whom to what, and until when. */
export function InvitationHead({ invitation }: { readonly invitation: Invitation }) {
  const { invitation: texts, shell } = useTexts('links')
  const { organisationName, invitedBy, kind, expiresAt } = invitation
  // The operator invites in nobody's name.
  return (
    <div>
      <PageTitle
        title={texts.title(organisationName)}
        sentence={
          invitedBy === shell.product
            ? texts.sentenceOfNobody(texts.kinds[kind])
            : texts.sentence(invitedBy, texts.kinds[kind])
        }
      />
      <p className={classes.soft}>
        {texts.validUntil} <EndTime value={expiresAt} />
      </p>
    </div>
  )
}
