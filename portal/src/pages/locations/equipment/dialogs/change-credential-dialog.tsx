import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useState } from 'react'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { tellEnd } from '../../../../texts/rules/tell-chosen-day.ts'
import { useSpoken, useTexts } from '../../../../texts/texts-provider.tsx'
import { DayField } from '../../../../ui/day/day-field.tsx'
import { isDay } from '../../../../ui/day/day-parts.ts'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useChangeCredential } from '../client/credential.queries.ts'
import { isOld, nameOfCredential, type Credential } from '../client/credential.ts'
import { endOfDay } from '../client/overlap.ts'
import { ExpiryFields } from '../giving/expiry-fields.tsx'
import {
  asCredentialValues,
  credentialChanges,
  wrongWithDay,
  type CredentialValues,
} from './credential-values.ts'
import { WhichCredential } from '../client/which-credential.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly credential: Credential
  readonly onClose: () => void
}

/** Names a credential, and sets when it expires; an old client secret can only end earlier. */
export function ChangeCredentialDialog({ client, credential, onClose }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const { credentials, handOver, problems } = texts
  const change = useChangeCredential(client.clientId, credential.id)
  const [before] = useState(asCredentialValues(credential))
  const form = useForm({
    start: before,
    check: useCheck(credential),
    place: placeProblem({ 'credential.ends_too_late': 'expiryDay' }, problems),
    submit: async (values) => {
      const changes = credentialChanges(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(
        credentials.editing.done(
          nameOfCredential({ ...credential, name: values.name.trim() }, credentials.unnamed),
        ),
      )
      onClose()
    },
  })
  const { editing } = credentials
  const end = credential.expiresAt
  return (
    <FormDialog
      title={editing.title}
      says={<WhichCredential client={client} credential={credential} />}
      form={form}
      verb={editing.verb}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={editing.name}
        help={editing.nameHelp}
        maxLength={60}
        hasFocusFirst
      />
      {isOld(credential) && end !== null ? (
        <DayField
          {...form.field('expiryDay')}
          label={handOver.giving.expiryDay}
          help={editing.oldUntil(tellEnd(new Date(end), language))}
          tell={(day) => tellEnd(day === before.expiryDay ? new Date(end) : endOfDay(day), language)}
          isRequired
        />
      ) : (
        <ExpiryFields
          label={editing.expiry}
          expiry={form.field('expiry')}
          expiryDay={form.field('expiryDay')}
        />
      )}
    </FormDialog>
  )
}

function useCheck(credential: Credential) {
  const { credentials, handOver, ui } = useTexts('organisation')
  const { nameMissing, dayTooLate } = credentials.editing
  const untouched = asCredentialValues(credential)
  return ({ name, expiry, expiryDay }: CredentialValues) => ({
    // A name can be given and changed, and not be taken away.
    name: name.trim() === '' && credential.name !== '' ? nameMissing : undefined,
    expiryDay: expiry === 'never' || expiryDay === untouched.expiryDay ? undefined : wrongDay(expiryDay),
  })

  function wrongDay(day: string): string | undefined {
    if (day === '') return handOver.giving.dayMissing
    if (!isDay(day)) return ui.day.none
    const wrong = wrongWithDay(credential, day, new Date())
    return wrong === undefined ? undefined : wrong === 'over' ? handOver.giving.dayOver : dayTooLate
  }
}
