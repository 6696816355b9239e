import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import type { ReactNode } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import classes from './onboarding-section.module.css'
import { hasLocationsToConfirm, isComingIn, mostWrongAnswers } from './onboarding-progress.ts'

type Properties = { readonly organisation: NationalOrganisation }
type Onboarding = NonNullable<NationalOrganisation['onboarding']>

/** How far an organisation that was invited has come in; once it is there, when it was. */
export function OnboardingSection({ organisation }: Properties) {
  const { progress } = useTexts('national').onboarding
  const { onboarding, type } = organisation
  if (onboarding === null) return null
  if (!isComingIn(organisation)) return <DoneSection onboarding={onboarding} type={type} />
  return (
    <Section title={progress.title} sentence={progress.sentence} isCard>
      <StuckNotice organisation={organisation} />
      <Facts
        facts={[
          { label: progress.invitation, value: <InvitationStep organisation={organisation} /> },
          { label: progress.facts, value: <FactsStep onboarding={onboarding} /> },
          ...(hasLocationsToConfirm(type)
            ? [{ label: progress.locations, value: <LocationsStep onboarding={onboarding} /> }]
            : []),
        ]}
      />
    </Section>
  )
}

type DoneSectionProperties = Pick<NationalOrganisation, 'type'> & { readonly onboarding: Onboarding }

function DoneSection({ onboarding, type }: DoneSectionProperties) {
  const { progress } = useTexts('national').onboarding
  const { questions, wrongAnswers, locationsConfirmedAt } = onboarding
  if (questions.length === 0 && locationsConfirmedAt === null) return null
  return (
    <Section title={progress.title} sentence={progress.done} isCard>
      <Facts
        facts={[
          { label: progress.facts, value: <FactsStep onboarding={onboarding} /> },
          ...(questions.length === 0 ? [] : [{ label: progress.wrongTries, value: wrongAnswers }]),
          ...(hasLocationsToConfirm(type)
            ? [{ label: progress.locations, value: <LocationsStep onboarding={onboarding} /> }]
            : []),
        ]}
      />
    </Section>
  )
}

/** Says why it cannot go on by itself, and what to do. */
function StuckNotice({ organisation }: Properties): ReactNode {
  const { progress } = useTexts('national').onboarding
  const can = useCan()
  const { id, status, onboarding, superUsers, invitations } = organisation
  const isOpen = invitations.some(({ isExpired }) => !isExpired)
  if (status !== 'active' || superUsers.length > 0 || isOpen) return null
  const isSpent = (onboarding?.wrongAnswers ?? 0) >= mostWrongAnswers
  return (
    <div className={classes.stuck}>
      <Notice
        meaning={isSpent ? 'stop' : 'careful'}
        title={isSpent ? progress.endedTitle : progress.lostTitle}
        {...(can('super-users:replace')
          ? { action: <ActionButton to={paths.newSuperUser(id)}>{progress.again}</ActionButton> }
          : {})}
      >
        {isSpent ? progress.endedAdvice : progress.lostAdvice}
      </Notice>
    </div>
  )
}

function InvitationStep({ organisation }: Properties): ReactNode {
  const { progress } = useTexts('national').onboarding
  const { superUsers, invitations } = organisation
  if (superUsers.length > 0) return <StatusDot meaning="good" word={progress.accepted} />
  const last = invitations.toSorted((one, two) => two.sentAt.localeCompare(one.sentAt))[0]
  if (last === undefined) return <StatusDot meaning="careful" word={progress.notOpen} />
  if (last.isExpired) return <StatusDot meaning="careful" word={progress.expired} />
  return <Done word={progress.sent} at={last.sentAt} meaning="information" />
}

function FactsStep({ onboarding }: { readonly onboarding: Onboarding }): ReactNode {
  const { progress } = useTexts('national').onboarding
  const { questions, answeredAt, wrongAnswers } = onboarding
  if (questions.length === 0) return progress.noFacts
  if (answeredAt !== null) return <Done word={progress.answered} at={answeredAt} />
  return (
    <>
      {wrongAnswers === 0 ? (
        <StatusDot word={progress.unanswered} />
      ) : wrongAnswers < mostWrongAnswers ? (
        <StatusDot meaning="careful" word={progress.wrong(wrongAnswers, mostWrongAnswers)} />
      ) : (
        <StatusDot meaning="stop" word={progress.spent(mostWrongAnswers)} />
      )}
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </>
  )
}

function LocationsStep({ onboarding }: { readonly onboarding: Onboarding }): ReactNode {
  const { progress } = useTexts('national').onboarding
  const { locationsConfirmedAt, proposedLocations } = onboarding
  if (locationsConfirmedAt !== null) return <Done word={progress.confirmed} at={locationsConfirmedAt} />
  if (proposedLocations.length === 0) return <StatusDot word={progress.noneProposed} />
  return (
    <>
      <StatusDot word={progress.proposed} />
      <ul>
        {proposedLocations.map((name, place) => (
          // Two may be called the same.
          <li key={place}>{name}</li>
        ))}
      </ul>
    </>
  )
}

type DoneProperties = {
  readonly word: string
  readonly at: string
  readonly meaning?: 'good' | 'information'
}

function Done({ word, at, meaning = 'good' }: DoneProperties) {
  return (
    <StatusDot
      meaning={meaning}
      word={
        <>
          {word} <Time value={at} />
        </>
      }
    />
  )
}
