import { paths } from '../navigation/paths.ts'
import { useSupport } from '../session/use-support.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { TextLink } from '../ui/action/text-link.tsx'

/** Whom to ask: stands beside every failure. */
export function SupportLine() {
  const { shell } = useTexts()
  const contacts = useSupport()
  const contact = contacts.length === 1 ? contacts[0] : undefined
  return (
    <p>
      {shell.needHelp} <TextLink to={paths.help}>{shell.entries.help}</TextLink>
      {contact?.email === undefined || contact.email === null ? null : (
        <>
          {' · '}
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </>
      )}
    </p>
  )
}
