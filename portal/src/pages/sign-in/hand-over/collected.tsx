import type { CollectedCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { useState } from 'react'
import { tellMoment } from '../../../texts/rules/tell-time.ts'
import { useSpoken, useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { OneTimeSecretDialog } from '../../../ui/dialog/one-time-secret-dialog.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { LinkNotice } from '../link-notice.tsx'
import type { HandOverLink } from './hand-over-link.ts'

type Properties = {
  readonly credentials: CollectedCredentials
  readonly handOver: HandOverLink | undefined
}

/** What was collected: the client secret, this once; or that the key counts now. */
export function Collected({ credentials, handOver }: Properties) {
  const { collected } = useTexts('links').collection
  const [isClosed, setClosed] = useState(false)
  if (credentials.clientSecret === null) return <KeyGiven credentials={credentials} />
  return (
    <>
      <LinkNotice title={collected.title}>
        <p>{collected.advice}</p>
      </LinkNotice>
      {isClosed ? null : (
        <SecretDialog
          credentials={{ ...credentials, clientSecret: credentials.clientSecret }}
          handOver={handOver}
          onClose={() => setClosed(true)}
        />
      )}
    </>
  )
}

type DialogProperties = {
  readonly credentials: CollectedCredentials & { readonly clientSecret: string }
  readonly handOver: HandOverLink | undefined
  readonly onClose: () => void
}

function SecretDialog({ credentials, handOver, onClose }: DialogProperties) {
  const { texts, language } = useSpoken('links')
  const { collection } = texts
  const { shown } = collection
  const { clientId, clientSecret, tokenEndpoint, issuer } = credentials
  const title = shown.title(handOver?.equipmentId ?? clientId)
  return (
    <OneTimeSecretDialog
      title={title}
      values={[
        { label: shown.clientId, value: clientId, kind: 'public' },
        { label: shown.clientSecret, value: clientSecret, kind: 'private' },
        { label: shown.tokenEndpoint, value: tokenEndpoint, kind: 'public' },
        { label: shown.issuer, value: issuer, kind: 'public' },
      ]}
      advice={<p>{shown.advice}</p>}
      file={{
        name: 'client-credentials.txt',
        heading: [title, tellMoment(new Date(), language)].join('\n'),
        facts: [
          { label: collection.organisation, value: handOver?.organisationName ?? '' },
          { label: collection.location, value: handOver?.locationName ?? '' },
        ].filter(({ value }) => value !== ''),
        advice: shown.fileAdvice,
      }}
      words={{ onlyTime: shown.onlyTime }}
      onClose={onClose}
    >
      <p>{shown.sentence}</p>
      <OldEnds oldEndsAt={credentials.oldEndsAt} />
    </OneTimeSecretDialog>
  )
}

function KeyGiven({ credentials }: { readonly credentials: CollectedCredentials }) {
  const { collection } = useTexts('links')
  const { keyGiven, shown } = collection
  const { clientId, tokenEndpoint, issuer } = credentials
  return (
    <>
      <PageTitle key="key" title={keyGiven.title} hasFocusFirst />
      <p>{keyGiven.advice}</p>
      <OldEnds oldEndsAt={credentials.oldEndsAt} />
      <Facts
        facts={[
          { label: shown.clientId, value: <CopyText value={clientId} what={shown.clientId} /> },
          {
            label: shown.tokenEndpoint,
            value: <CopyText value={tokenEndpoint} what={shown.tokenEndpoint} />,
          },
          { label: keyGiven.audience, value: <CopyText value={issuer} what={keyGiven.audience} /> },
        ]}
      />
    </>
  )
}

function OldEnds({ oldEndsAt }: { readonly oldEndsAt: string | null }) {
  const { texts, language } = useSpoken('links')
  const { oldEnds, oldEnded } = texts.collection.shown
  // It had nothing before.
  if (oldEndsAt === null) return null
  const end = new Date(oldEndsAt)
  return <p>{end > new Date() ? oldEnds(tellMoment(end, language)) : oldEnded}</p>
}
