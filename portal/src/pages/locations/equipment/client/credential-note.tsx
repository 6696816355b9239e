import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { tellEnd, tellRemaining } from '../../../../texts/rules/tell-time.ts'
import { useSpoken, useTexts } from '../../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import { useNow } from '../../../../ui/show/use-now.ts'
import type { Meaning } from '../../../../ui/theme/palette.ts'
import {
  handOverNews,
  isWithoutCredentials,
  nextExpiry,
  type HandOverNews,
  wordOfNothing,
} from './credential-news.ts'
import { OldSecretUse } from './old-secret-use.tsx'
import { isStillInUse } from './overlap.ts'
import { useTellUse } from './use-tell-use.ts'

type Properties = { readonly client: ClientEquipment }

/** Whether something has to be said of the credentials of client equipment. */
export function hasCredentialNote(client: ClientEquipment, now: Date): boolean {
  const { secrets } = client
  const isNews = handOverNews(client, now) !== undefined || nextExpiry(client, now) !== undefined
  return isNews || client.foundSecretAt !== null || secrets.length > 1 || isWithoutCredentials(client)
}

/** What is going on with the credentials of client equipment: a line for each, and none for most. */
export function CredentialNote({ client }: Properties) {
  const news = handOverNews(client, useNow())
  return (
    <>
      <FoundLine client={client} />
      {news === undefined ? null : <HandOverLine client={client} news={news} />}
      {isWithoutCredentials(client) && news !== 'open' ? <NothingLine client={client} /> : null}
      <OverlapLine client={client} />
      <ExpiryLine client={client} />
    </>
  )
}

function FoundLine({ client: { foundSecretAt, lock } }: Properties) {
  const { found, foundNext } = useTexts('organisation').handOver.news
  const { when } = useTellUse()
  if (foundSecretAt === null) return null
  return (
    <p>
      <StatusDot
        meaning="stop"
        word={[found(when(foundSecretAt)), ...(lock === null ? [foundNext] : [])].join(' ')}
      />
    </p>
  )
}

const meaningOf: Readonly<Record<HandOverNews, Meaning>> = {
  open: 'information',
  expired: 'careful',
  spent: 'careful',
  collected: 'good',
  'opened-again': 'stop',
}

function HandOverLine({ client, news }: Properties & { readonly news: HandOverNews }) {
  const { texts, language } = useSpoken('organisation')
  const { when } = useTellUse()
  const now = useNow()
  const say = texts.handOver.news
  return (
    <p>
      <StatusDot meaning={meaningOf[news]} word={tell()} />
    </p>
  )

  function tell(): string {
    const { handOver } = client
    if (handOver === null) return ''
    const { collected, createdAt, openedAgainAt, expiresAt, wrongCodes } = handOver
    if (news === 'open') {
      const open = say.open(tellRemaining(new Date(expiresAt), notBefore(createdAt, now), language))
      return wrongCodes === 0 ? open : `${open} ${say.wrongCodes(wrongCodes)}`
    }
    if (news === 'opened-again') return say.openedAgain(when(openedAgainAt ?? expiresAt))
    if (news !== 'collected' || collected === null) return news === 'spent' ? say.spent : say.expired
    return collected.address === null
      ? say.collected(when(collected.at))
      : say.collectedFrom(when(collected.at), collected.address)
  }
}

// What was just made is a little ahead of our quarter of a minute: it is valid for 7 days, and not for a minute more.
function notBefore(madeAt: string, now: Date): Date {
  return new Date(Math.max(Date.parse(madeAt), now.getTime()))
}

function NothingLine({ client }: Properties) {
  const { news } = useTexts('organisation').handOver
  const can = useCan()
  const word = wordOfNothing(client)
  if (word === undefined) return null
  return (
    <p>
      <StatusDot meaning="careful" word={can('clients:regenerate') ? news[word] : news.nothingAsk} />
    </p>
  )
}

function OverlapLine({ client }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const now = useNow()
  const [newest, ...older] = client.secrets
  const since = newest === undefined ? now : notBefore(newest.createdAt, now)
  const tellLeft = (end: string) => tellRemaining(new Date(end), since, language)
  return older.map((old) => (
    <p key={old.id}>
      <StatusDot
        meaning={isStillInUse(old, newest) ? 'careful' : 'information'}
        word={
          <>
            {old.expiresAt === null ? null : texts.handOver.news.two(tellLeft(old.expiresAt))}{' '}
            <OldSecretUse client={client} old={old} />
          </>
        }
      />
    </p>
  ))
}

function ExpiryLine({ client }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const now = useNow()
  const next = nextExpiry(client, now)
  if (next === undefined) return null
  const { secretExpires, keyExpires } = texts.handOver.news
  const when = tellEnd(new Date(next.at), now, language)
  return (
    <p>
      <StatusDot meaning="careful" word={next.is === 'secret' ? secretExpires(when) : keyExpires(when)} />
    </p>
  )
}
