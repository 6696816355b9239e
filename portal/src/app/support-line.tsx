import type { Support } from '@theriac/contract/v1/portal-settings.ts'
import { paths } from '../navigation/paths.ts'
import { useSupport } from '../session/use-support.ts'
import { useTexts } from '../texts/texts-provider.tsx'
import { TextLink } from '../ui/action/text-link.tsx'
import classes from './support-line.module.css'

/** Whom to ask: stands beside every failure, and where something is missing. */
export function SupportLine() {
  const { shell } = useTexts()
  const contacts = useSupport()
  const [contact] = contacts
  return (
    <p>
      {shell.needHelp} <TextLink to={paths.help}>{shell.entries.help}</TextLink>
      {/* Before signing in there may be several markets: then the help names them all. */}
      {contact === undefined || contacts.length > 1 ? null : <Contact contact={contact} />}
    </p>
  )
}

function Contact({ contact: { email, url, changeFormUrl } }: { readonly contact: Support }) {
  const { support } = useTexts().shell
  return (
    <>
      {' '}
      {email === null ? null : (
        <span className={classes.way}>
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}{' '}
      <OtherSite address={url} says={support.page} />{' '}
      <OtherSite address={changeFormUrl} says={support.form} />
    </>
  )
}

function OtherSite({ address, says }: { readonly address: string | null; readonly says: string }) {
  const { ui } = useTexts()
  if (address === null) return null
  return (
    <span className={classes.way}>
      <a href={address} target="_blank" rel="noreferrer" title={ui.opensInNewTab}>
        {says}
      </a>
    </span>
  )
}
