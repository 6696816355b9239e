import { isPersonName } from '@theriac/contract/typed-line.ts'
import type { Invitation } from '@theriac/contract/v1/users.ts'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { useSession } from '../../../session/session.queries.ts'
import { useSettings } from '../../../session/settings.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { looksLikeEmail } from '../../../ui/edit/looks-like-email.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { hasLocations } from '../membership/giving.ts'
import { MembershipFields } from '../membership/membership-fields.tsx'
import { asLocationIds, type MembershipValues } from '../membership/membership-values.ts'
import { placeRefusal } from '../membership/place-refusal.ts'
import { useInviteUser, useUsers, type NewInvitation } from '../users.queries.ts'

type InvitationValues = MembershipValues & {
  readonly name: string
  readonly email: string
  readonly language: 'en' | 'fi'
}

/** Invites a person, with all that the person will be from the first moment on. */
export function InviteUserPage() {
  const { users } = useTexts('organisation')
  const { data, error, refetch } = useUsers()
  const above = { to: paths.users, label: users.title }
  // The form begins with what the person may give, so it waits for what he is.
  if (data === undefined) {
    return (
      <>
        <PageTitle title={users.invite} sentence={users.inviting.sentence} above={above} />
        {error === null ? (
          <LoadingState lines={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </>
    )
  }
  const own = data.users.find(({ isYourself }) => isYourself)
  return <InvitationForm isLimited={own !== undefined && own.locationIds !== null} open={data.invitations} />
}

type Properties = { readonly isLimited: boolean; readonly open: readonly Invitation[] }

function InvitationForm({ isLimited, open }: Properties) {
  const { users, shell } = useTexts('organisation')
  const { person } = useSession()
  const { languages } = useSettings()
  const plan = useInvitationPlan(isLimited)
  const form = useForm(plan)
  const replaced = open.find(({ email }) => email === form.values.email.trim().toLowerCase())
  return (
    <FormPage
      title={users.invite}
      sentence={users.inviting.sentence}
      above={{ to: paths.users, label: users.title }}
      form={form}
      verb={users.inviting.verb}
      cancelTo={paths.users}
    >
      <TextField {...form.field('name')} label={users.fields.name} maxLength={100} isRequired />
      <TextField
        {...form.field('email')}
        label={users.fields.email}
        help={users.inviting.emailHelp}
        type="email"
        inputMode="email"
        maxLength={254}
        isRequired
      />
      {replaced === undefined ? null : (
        <Notice meaning="careful">{users.inviting.replaces(replaced.name)}</Notice>
      )}
      <MembershipFields form={form} now={plan.start} />
      <SelectField
        {...form.field('language')}
        label={users.inviting.language}
        options={(languages.length === 0 ? [person.language] : languages).map((value) => ({
          value,
          label: shell.languages[value],
        }))}
      />
    </FormPage>
  )
}

function useInvitationPlan(isLimited: boolean) {
  const { users, problems, ui } = useTexts('organisation')
  const { person, organisation, locations } = useSession()
  const invite = useInviteUser()
  const go = useGo()
  const isAnywhere = !isLimited || !hasLocations(organisation.type)
  // Where there is one choice, it is made.
  const only = isAnywhere || locations.length > 1 ? [] : locations.map(({ id }) => String(id))
  const start: InvitationValues = {
    ...{ name: '', email: '', language: person.language },
    ...{ kind: 'user', groupIds: [], reach: isAnywhere ? 'all' : 'some', locationIds: only },
  }
  return {
    start,
    check: ({ name, email, reach, locationIds }: InvitationValues) => ({
      name:
        name.trim() === '' ? users.nameMissing : isPersonName(name.trim()) ? undefined : ui.failure.notAName,
      email: email.trim() === '' ? users.emailMissing : looksLikeEmail(email) ? undefined : users.emailWrong,
      locationIds: reach === 'some' && locationIds.length === 0 ? users.locationsMissing : undefined,
    }),
    submit: async (values: InvitationValues) => {
      const { email } = await invite.mutateAsync(asInvitation(values))
      announce(users.inviting.done(email))
      go(paths.users, { replace: true })
    },
    place: placeRefusal(problems),
  }
}

function asInvitation(values: InvitationValues): NewInvitation {
  const { name, email, language, kind, groupIds } = values
  return {
    ...{ name: name.trim(), email: email.trim(), language, kind },
    // Whoever is more than a user is not made so by groups.
    groupIds: kind === 'user' ? [...groupIds] : [],
    locationIds: asLocationIds(values),
  }
}
