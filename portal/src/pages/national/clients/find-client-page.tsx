import { IconSearch } from '@tabler/icons-react'
import { useFilter } from '../../../navigation/use-address.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../../ui/page/missing-notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { useClient } from '../national.queries.ts'
import { ClientCard } from './client-card.tsx'
import { isPartOfClientId, readClientId } from './client-locks.ts'
import classes from './find-client-page.module.css'

/** Finds a client of the market by its Client Id. */
export function FindClientPage() {
  const { finding } = useTexts('national').nationalClients
  const canLock = useCan()('national-clients:lock')
  const [asked, setAsked] = useFilter('id')
  const clientId = readClientId(asked)
  const { refetch } = useClient(clientId)
  const form = useForm({
    start: { clientId },
    check: (typed) => ({ clientId: readClientId(typed.clientId) === '' ? finding.missing : undefined }),
    submit: async (typed) => {
      const wanted = readClientId(typed.clientId)
      form.set({ clientId: wanted })
      if (wanted === clientId) await refetch()
      else setAsked(wanted)
    },
  })
  return (
    <>
      <PageTitle title={finding.title} sentence={canLock ? finding.sentence : finding.sentenceToSee} />
      <FormFrame
        form={form}
        label={finding.title}
        actions={
          <ActionButton
            type="submit"
            tone="main"
            icon={<IconSearch size={20} aria-hidden="true" />}
            isBusy={form.isBusy}
          >
            {finding.verb}
          </ActionButton>
        }
      >
        <TextField
          {...form.field('clientId')}
          label={finding.label}
          help={finding.help}
          maxLength={200}
          isMono
          isRequired
          hasFocusFirst
        />
      </FormFrame>
      {clientId === '' ? null : (
        <div className={classes.found}>
          <Found key={clientId} clientId={clientId} />
        </div>
      )}
    </>
  )
}

function Found({ clientId }: { readonly clientId: string }) {
  const { finding } = useTexts('national').nationalClients
  const { data, error, refetch } = useClient(clientId)
  if (isProblem(error, 'client.not_found') || isProblem(error, 'request.invalid')) {
    return (
      <MissingNotice title={finding.notFoundTitle}>
        <p>{finding.notFound(clientId)}</p>
        {isPartOfClientId(clientId) ? <p>{finding.notWhole(clientId.length)}</p> : null}
      </MissingNotice>
    )
  }
  if (data !== undefined) return <ClientCard client={data} />
  return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />
}
