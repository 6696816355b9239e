import { IconSearch } from '@tabler/icons-react'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Section } from '../../../ui/page/section.tsx'

/** Leads from a pasted Client Id to the client. */
export function ClientSearch() {
  const { finding } = useTexts('national').nationalClients
  const go = useGo()
  const canLock = useCan()('national-clients:lock')
  const form = useForm({
    start: { clientId: '' },
    check: ({ clientId }) => ({ clientId: clientId.trim() === '' ? finding.missing : undefined }),
    submit: ({ clientId }) => {
      go(`${paths.findClient}?${new URLSearchParams({ id: clientId.trim() }).toString()}`)
      return Promise.resolve()
    },
  })
  return (
    <Section title={finding.title} sentence={canLock ? finding.sentence : finding.sentenceToSee} isCard>
      <FormFrame
        form={form}
        label={finding.title}
        actions={
          <ActionButton type="submit" icon={<IconSearch size={20} aria-hidden="true" />}>
            {finding.verb}
          </ActionButton>
        }
      >
        <TextField {...form.field('clientId')} label={finding.label} maxLength={200} isMono isRequired />
      </FormFrame>
    </Section>
  )
}
