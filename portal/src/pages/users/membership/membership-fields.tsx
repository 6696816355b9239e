import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { ChoiceField } from '../../../ui/form/choice-field.tsx'
import { TicksField } from '../../../ui/form/ticks-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import type { MembershipValues } from './membership-values.ts'
import { useGiving } from './use-giving.ts'

type Properties = {
  readonly form: Pick<Form<MembershipValues>, 'values' | 'field'>
  /** What the user has now, and keeps whoever changes him. */
  readonly now: MembershipValues
}

/** What a user is, his groups and his locations. */
export function MembershipFields({ form, now }: Properties) {
  const { users } = useTexts('organisation')
  const giving = useGiving(now)
  const { kind, reach } = form.values
  const reachField = form.field('reach')
  // Where the boxes are not shown, what is wrong with the locations stands beside this.
  const reachError = reachField.error ?? (reach === 'all' ? form.field('locationIds').error : undefined)
  return (
    <>
      <ChoiceField {...form.field('kind')} label={users.fields.kind} options={giving.kinds} isRequired />
      {kind === 'user' ? <GroupsField form={form} {...giving.groups} /> : null}
      {giving.hasLocations ? (
        <ChoiceField
          {...reachField}
          error={reachError}
          label={users.fields.locations}
          options={[
            {
              ...{ value: 'all', label: users.reachChoices.all, isDisabled: giving.isAllBlocked },
              help: giving.isAllBlocked ? users.reachBeyondYou : users.reachAllHelp,
            },
            { value: 'some', label: users.reachChoices.some },
          ]}
          isRequired
        />
      ) : null}
      {giving.hasLocations && reach === 'some' ? (
        <TicksField
          {...form.field('locationIds')}
          label={users.chooseLocations}
          options={giving.locations}
          findLabel={users.findLocation}
          isRequired
        />
      ) : null}
    </>
  )
}

type GroupsProperties = Pick<Properties, 'form'> & ReturnType<typeof useGiving>['groups']

function GroupsField({ form, maySee, error, options }: GroupsProperties) {
  const { users } = useTexts('organisation')
  const can = useCan()
  if (!maySee) return <Notice meaning="information" title={users.groupsUnseen} />
  if (options === undefined) return error === null ? <LoadingState lines={2} /> : <ErrorState error={error} />
  if (options.length === 0) {
    return (
      <Notice meaning="careful" title={users.groupsNone}>
        {can('user-groups:create') ? (
          <TextLink to={paths.newUserGroup} isInNewTab>
            {users.groupsAdd}
          </TextLink>
        ) : null}
      </Notice>
    )
  }
  return (
    <>
      <TicksField
        {...form.field('groupIds')}
        label={users.fields.groups}
        help={users.groupsHelp}
        options={options}
        findLabel={users.findGroup}
      />
      {form.values.groupIds.length === 0 ? <Notice meaning="careful" title={users.groupsNotChosen} /> : null}
    </>
  )
}
