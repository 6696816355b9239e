import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { placeKeyProblem } from '../../../../session/failure/place-key-problem.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { KeyFields } from '../../../../ui/key/key-fields.tsx'
import { asGivenKey, checkKey, noKey } from '../../../../ui/key/key-values.ts'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useReadFailure } from '../../../../ui/page/failure.tsx'
import { useAddKey } from '../client/credential.queries.ts'
import { WhichClient } from '../client/which-client.tsx'
import { ExpiryFields } from '../giving/expiry-fields.tsx'
import { expiresAt, startGiving } from '../giving/giving-values.ts'
import { useCheckGiving } from '../giving/use-check-giving.ts'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Adds a public key: pasted, or the address where the system publishes its keys. */
export function AddKeyDialog({ client, onClose }: Properties) {
  const { credentials, publicKey, problems } = useTexts('organisation')
  const { keys, editing } = credentials
  const add = useAddKey(client.clientId)
  const read = useReadFailure()
  const checkEnd = useCheckGiving()
  const placeEnd = placeProblem({ 'credential.ends_too_late': 'expiryDay' }, problems)
  const form = useForm({
    start: { name: '', ...noKey, ...startGiving },
    check: (values) => ({
      name: values.name.trim() === '' ? editing.nameMissing : undefined,
      ...checkKey(values, publicKey),
      ...checkEnd(values),
    }),
    place: (error) => placeKeyProblem(error, read) ?? placeEnd(error),
    submit: async (values) => {
      const key = asGivenKey(values)
      if (key === undefined) return
      await add.mutateAsync({ name: values.name.trim(), key, expiresAt: expiresAt(values) })
      announce(keys.added)
      onClose()
    },
  })
  return (
    <FormDialog
      title={keys.add}
      says={<WhichClient clientId={client.clientId} />}
      form={form}
      verb={keys.verb}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={editing.name}
        help={keys.nameHelp}
        maxLength={60}
        isRequired
        hasFocusFirst
      />
      <KeyFields
        keyKind={form.field('keyKind')}
        jwk={form.field('jwk')}
        jwksUri={form.field('jwksUri')}
        words={publicKey}
      />
      <ExpiryFields label={keys.expiry} expiry={form.field('expiry')} expiryDay={form.field('expiryDay')} />
    </FormDialog>
  )
}
