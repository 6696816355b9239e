import { isPersonName } from '@theriac/contract/typed-line.ts'
import type { Account } from '@theriac/contract/v1/account.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { useChangeAccount } from '../account.queries.ts'
import { PreferenceField } from './preference-field.tsx'
import classes from './profile-section.module.css'

/** The name, the language and the appearance. */
export function ProfileSection({ account }: { readonly account: Account }) {
  const { account: texts, shell } = useTexts('account')
  const { profile } = texts
  return (
    <Section title={profile.title} isCard>
      <div className={classes.parts}>
        <NameForm name={account.name} />
        <PreferenceField
          name="language"
          label={profile.language}
          help={profile.languageHelp}
          value={account.language}
          options={[
            { value: 'en', label: shell.languages.en },
            { value: 'fi', label: shell.languages.fi },
          ]}
          asChange={(language) => ({ language })}
        />
        <PreferenceField
          name="appearance"
          label={profile.appearance}
          value={account.appearance}
          options={[
            { value: 'auto', label: shell.appearance.auto },
            { value: 'light', label: shell.appearance.light },
            { value: 'dark', label: shell.appearance.dark },
          ]}
          asChange={(appearance) => ({ appearance })}
        />
      </div>
    </Section>
  )
}

function NameForm({ name }: { readonly name: string }) {
  const { account, ui } = useTexts('account')
  const { profile } = account
  const change = useChangeAccount()
  const form = useForm({
    start: { name },
    check: (typed) => {
      const written = typed.name.trim()
      if (written === '') return { name: profile.nameMissing }
      return { name: isPersonName(written) ? undefined : ui.failure.notAName }
    },
    submit: async (typed) => {
      await change.mutateAsync({ name: typed.name.trim() })
      announce(profile.saved)
    },
  })
  return (
    <FormFrame
      form={form}
      actions={
        <ActionButton type="submit" isBusy={form.isBusy}>
          {profile.save}
        </ActionButton>
      }
    >
      <TextField
        {...form.field('name')}
        label={profile.name}
        help={profile.nameHelp}
        autoComplete="name"
        maxLength={100}
        isRequired
      />
    </FormFrame>
  )
}
