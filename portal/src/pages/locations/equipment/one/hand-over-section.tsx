import { IconLinkOff, IconSend } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { Email } from '../../../../ui/show/email.tsx'
import { Facts } from '../../../../ui/show/facts.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import { EndTime, Time } from '../../../../ui/show/time.tsx'
import type { Meaning } from '../../../../ui/theme/palette.ts'
import type { Open } from '../dialogs/open-dialog.ts'
import classes from './equipment-page.module.css'

type Properties = { readonly client: ClientEquipment; readonly open: Open }
type HandOver = NonNullable<ClientEquipment['handOver']>

const meaningOf: Readonly<Record<HandOver['state'], Meaning | undefined>> = {
  open: 'information',
  expired: 'careful',
  spent: 'careful',
  withdrawn: undefined,
  collected: 'good',
  'opened-again': 'stop',
}

/** The last link by which a supplier was to collect credentials, and what became of it. */
export function HandOverSection({ client, open }: Properties) {
  const { credentials, equipment, handOver: words } = useTexts('organisation')
  const { handOver: say } = credentials
  const can = useCan()('clients:regenerate')
  const { handOver } = client
  const isOpen = handOver?.state === 'open'
  return (
    <Section
      title={say.title}
      isCard
      {...(can
        ? {
            action: (
              <ActionButton
                icon={<IconSend size={20} aria-hidden="true" />}
                disabledBecause={client.status === 'locked' ? equipment.unlockFirst : undefined}
                onClick={() => open({ kind: 'regenerate', client, way: 'send' })}
              >
                {words.giving.verb}
              </ActionButton>
            ),
          }
        : {})}
    >
      {handOver === null ? (
        <p>{can ? say.none : say.noneToSee}</p>
      ) : (
        <HandOverFacts handOver={handOver} last={client.lastCollected} />
      )}
      {isOpen && can ? (
        <div className={classes.actions}>
          <ActionButton
            tone="stop-plain"
            icon={<IconLinkOff size={20} aria-hidden="true" />}
            onClick={() => open({ kind: 'do', what: 'withdraw', client })}
          >
            {say.withdraw}
          </ActionButton>
        </div>
      ) : null}
    </Section>
  )
}

type FactsProperties = {
  readonly handOver: HandOver
  /** The last collection of any link: what a newer link does not take away. */
  readonly last: ClientEquipment['lastCollected']
}

function HandOverFacts({ handOver, last }: FactsProperties) {
  const { handOver: say } = useTexts('organisation').credentials
  const { state, sentTo, createdAt, createdBy, expiresAt, wrongCodes, collected, openedAgainAt } = handOver
  const rows = [
    { label: say.state, value: <StatusDot meaning={meaningOf[state]} word={say.states[state]} /> },
    { label: say.sentTo, value: sentTo === null ? say.notSent : <Email value={sentTo} /> },
    {
      label: say.made,
      value: (
        <>
          <Time value={createdAt} /> {say.by(createdBy)}
        </>
      ),
    },
    ...(isEndTold(state) ? [{ label: say.validUntil, value: <EndTime value={expiresAt} /> }] : []),
    ...(wrongCodes === 0 ? [] : [{ label: say.wrongCodes, value: say.ofFive(wrongCodes) }]),
    ...(collected === null
      ? []
      : [
          {
            label: say.collected,
            value: <Collection collected={collected} />,
          },
        ]),
    ...(collected !== null || last === null
      ? []
      : [{ label: say.lastCollected, value: <Collection collected={last} /> }]),
    ...(typeof collected?.userAgent === 'string' ? [{ label: say.program, value: collected.userAgent }] : []),
    ...(openedAgainAt === null ? [] : [{ label: say.openedAgain, value: <Time value={openedAgainAt} /> }]),
  ]
  return <Facts facts={rows} />
}

// Of a link that leads nowhere any more, and not because its time is over, no end is told.
function isEndTold(state: HandOver['state']): boolean {
  return state === 'open' || state === 'expired'
}

function Collection({ collected }: { readonly collected: NonNullable<FactsProperties['last']> }) {
  const { credentials, equipment } = useTexts('organisation')
  const { at, address, as } = collected
  return (
    <>
      <Time value={at} />
      {address === null ? null : ` ${equipment.from(address)}`}. {credentials.handOver.collectedAs[as]}
    </>
  )
}
