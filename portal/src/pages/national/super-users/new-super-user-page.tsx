import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useFilter, useGo } from '../../../navigation/use-address.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { Problem } from '../../../session/failure/problem.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import type { TextsOf } from '../../../texts/texts.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useReplaceSuperUser } from '../national.queries.ts'
import { KnownFactFields } from '../onboarding/known-fact-fields.tsx'
import { asKnownFacts, type FactValues, noFacts } from '../onboarding/known-facts.ts'
import { canAskOthers } from '../onboarding/onboarding-progress.ts'
import { useCheckKnownFacts } from '../onboarding/use-check-rows.ts'
import { usePlaceInRows } from '../onboarding/use-place-in-rows.ts'
import { WithOrganisation } from '../with-organisation.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { SuperUserFields } from './super-user-fields.tsx'
import { asSuperUser, type SuperUserValues } from './super-user-values.ts'
import { useCheckSuperUser } from './use-check-super-user.ts'

type Values = SuperUserValues &
  FactValues & {
    /** Whose place is taken; nobody’s where it is empty. */
    readonly replaces: string
  }
type Properties = { readonly organisation: NationalOrganisation }

/** Invites a Super User, in the place of another or beside him. */
export function NewSuperUserPage() {
  const { inviting } = useTexts('national').national
  return (
    <WithOrganisation title={inviting.title}>
      {(organisation) => <SuperUserForm key={organisation.id} organisation={organisation} />}
    </WithOrganisation>
  )
}

function SuperUserForm({ organisation }: Properties) {
  const { national, onboarding } = useTexts('national')
  const { inviting } = national
  const { facts } = onboarding
  const [asked, setAsked] = useState<Values>()
  const form = useForm(usePlan(organisation, setAsked))
  const back = paths.organisation(organisation.id)
  const factsSentence = organisation.onboarding?.questions.length === 0 ? facts.sentence : facts.others
  const replaced = organisation.superUsers.find(({ id }) => id === form.values.replaces)
  return (
    <>
      <FormPage
        title={replaced === undefined ? inviting.title : inviting.verbReplacing}
        sentence={inviting.sentence(organisation.name)}
        above={{ to: back, label: organisation.name }}
        form={form}
        verb={replaced === undefined ? inviting.verb : inviting.verbReplacing}
        tone={replaced === undefined ? 'main' : 'stop'}
        cancelTo={back}
      >
        {organisation.superUsers.length === 0 ? null : (
          <SelectField
            {...form.field('replaces')}
            label={inviting.replaces}
            options={[
              { value: '', label: inviting.nobody },
              ...organisation.superUsers.map(({ id, name, email }) => ({
                value: id,
                label: `${name} (${email})`,
              })),
            ]}
            about={
              replaced === undefined ? (
                inviting.nobodyAbout
              ) : (
                <Notice meaning="stop" title={inviting.replacesAbout(replaced.name)} />
              )
            }
          />
        )}
        <SuperUserFields form={form} />
        {canAskOthers(organisation) ? <KnownFactFields form={form} sentence={factsSentence} /> : null}
      </FormPage>
      {asked === undefined || replaced === undefined ? null : (
        <ReplaceDialog
          organisation={organisation}
          replaced={replaced}
          superUser={asSuperUser(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function usePlan(organisation: NationalOrganisation, ask: (values: Values) => void) {
  const texts = useTexts('national')
  const { inviting } = texts.national
  const { person } = useSession()
  const check = useCheckSuperUser()
  const checkKnownFacts = useCheckKnownFacts()
  const placeRows = usePlaceInRows()
  const invite = useReplaceSuperUser(organisation.id)
  const go = useGo()
  const [asked] = useFilter('replaces')
  const isThere = (userId: string) => organisation.superUsers.some(({ id }) => id === userId)
  const start: Values = {
    ...{ replaces: isThere(asked) ? asked : '' },
    ...{ superUserName: '', superUserEmail: '', superUserLanguage: person.language },
    ...noFacts,
  }
  return {
    start,
    check: (values: Values) => ({
      replaces: values.replaces === '' || isThere(values.replaces) ? undefined : inviting.goneMeanwhile,
      ...check(values),
      ...checkKnownFacts(values),
    }),
    submit: async (values: Values) => {
      // Whoever is replaced loses everything at once: that is asked first.
      if (values.replaces !== '') return ask(values)
      const superUser = asSuperUser(values)
      const knownFacts = asKnownFacts(values)
      await invite.mutateAsync({ ...superUser, ...(knownFacts.length === 0 ? {} : { knownFacts }) })
      announce(inviting.done(superUser.email))
      go(paths.organisation(organisation.id), { replace: true })
    },
    place: (error: unknown, values: Values) => {
      const rows = placeRows(error, values)
      return Object.keys(rows).length > 0 ? rows : placeRefusal(error, texts)
    },
  }
}

function placeRefusal(error: unknown, { problems, ui, national }: TextsOf<'national'>) {
  if (error instanceof Problem && error.is('user.not_found')) {
    return { replaces: national.inviting.goneMeanwhile }
  }
  if (error instanceof Problem && error.is('request.invalid')) {
    const { wrongField } = ui.failure
    return {
      ...(error.fields['name'] === undefined ? {} : { superUserName: wrongField }),
      ...(error.fields['email'] === undefined ? {} : { superUserEmail: wrongField }),
    }
  }
  return placeProblem({ 'user.is_member': 'superUserEmail' }, problems)(error)
}
