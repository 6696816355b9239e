import type { Support } from '@theriac/contract/v1/portal-settings.ts'
import { useSupport } from '../../session/use-support.ts'
import { tellMarket } from '../../texts/rules/tell-market.ts'
import { useSpoken, useTexts } from '../../texts/texts-provider.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Facts } from '../../ui/show/facts.tsx'
import classes from './help.module.css'

/** The market's contact; before signing in, of every market. */
export function SupportSection() {
  const { texts: all, language } = useSpoken('account')
  const { support: texts } = all.help
  const contacts = useSupport()
  const [only] = contacts
  const isOne = contacts.length === 1 && only !== undefined
  return (
    <Section
      title={texts.title}
      {...(isOne ? { sentence: texts.sentence(tellMarket(only, language)) } : {})}
      isCard
    >
      {contacts.length === 0 ? <p>{texts.none}</p> : null}
      {contacts.map((contact) => (
        <div key={contact.marketCode} className={classes.contact}>
          {isOne ? null : <h3 className={classes.market}>{tellMarket(contact, language)}</h3>}
          <Contact contact={contact} />
        </div>
      ))}
      <div className={classes.never}>
        <Notice meaning="careful" title={texts.never} />
      </div>
    </Section>
  )
}

function Contact({ contact: { email, url, changeFormUrl } }: { readonly contact: Support }) {
  const { support: texts } = useTexts('account').help
  const facts = [
    ...(email === null ? [] : [{ label: texts.email, value: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(url === null ? [] : [{ label: texts.page, value: <OtherSite address={url} /> }]),
    ...(changeFormUrl === null ? [] : [{ label: texts.form, value: <OtherSite address={changeFormUrl} /> }]),
  ]
  return facts.length === 0 ? <p>{texts.none}</p> : <Facts facts={facts} />
}

function OtherSite({ address }: { readonly address: string }) {
  const { ui } = useTexts()
  return (
    <a href={address} target="_blank" rel="noreferrer" title={ui.opensInNewTab}>
      {address}
    </a>
  )
}
