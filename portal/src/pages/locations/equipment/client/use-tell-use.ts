import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { tellSince } from '../../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../../texts/texts-provider.tsx'
import { useNow } from '../../../../ui/show/use-now.ts'

type LastUse = NonNullable<ClientEquipment['lastUsed']>

const latelyMilliseconds = 30 * 86_400_000

/** Tells in sentences when something was used. */
export function useTellUse() {
  const { texts, language } = useSpoken('organisation')
  const { justNow, deleting } = texts.equipment
  const now = useNow()
  const when = (at: string): string => {
    const time = new Date(at)
    // "Used now" would say that it is being used.
    return now.getTime() - time.getTime() < 60_000 ? justNow : tellSince(time, now, language)
  }
  return {
    /** "3 minutes ago" */
    when,
    /** Whether it was used in the last 30 days: then somebody counts on it. */
    isLately: ({ at }: Pick<LastUse, 'at'>): boolean =>
      now.getTime() - new Date(at).getTime() < latelyMilliseconds,
    /** "iPad was used 3 minutes ago from 192.0.2.7." */
    used: (name: string, { at, address }: LastUse): string =>
      address === null ? deleting.used(name, when(at)) : deleting.usedFrom(name, when(at), address),
  }
}
