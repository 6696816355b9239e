import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useReplaceSuperUser, type NewSuperUser } from '../national.queries.ts'

type Properties = {
  readonly organisation: NationalOrganisation
  readonly replaced: NationalOrganisation['superUsers'][number]
  readonly superUser: NewSuperUser
  readonly onClose: () => void
}

/** Asks before a Super User is replaced, and says what becomes of him. */
export function ReplaceDialog({ organisation, replaced, superUser, onClose }: Properties) {
  const { inviting } = useTexts('national').national
  const replace = useReplaceSuperUser(organisation.id)
  const go = useGo()
  return (
    <ConfirmDialog
      title={inviting.verbReplacing}
      verb={inviting.verbReplacing}
      onConfirm={() => replace.mutateAsync({ ...superUser, replaces: replaced.id })}
      done={inviting.done(superUser.email)}
      onDone={() => go(paths.organisation(organisation.id), { replace: true })}
      onClose={onClose}
    >
      <p>{inviting.replaceQuestion(replaced.name, superUser.name)}</p>
      <Notice meaning="stop" title={inviting.replacesAbout(replaced.name)}>
        {inviting.replacedKeeps(replaced.name, organisation.name)}
      </Notice>
    </ConfirmDialog>
  )
}
