import { tellSince } from '../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../texts/texts-provider.tsx'
import { useNow } from '../../../ui/show/use-now.ts'

/** Tells in a sentence when something was: "3 minutes ago". */
export function useTellWhen(): (at: string) => string {
  const { texts, language } = useSpoken('applications')
  const now = useNow()
  return (at) => {
    const time = new Date(at)
    // "Used now" would say that it is being used.
    return now.getTime() - time.getTime() < 60_000 ? texts.deciding.justNow : tellSince(time, now, language)
  }
}
