import { useTexts } from '../../../texts/texts-provider.tsx'
import type { OwnSession } from '../account.queries.ts'
import { tellBrowser } from './tell-browser.ts'

/** What a person calls the browser of a session. */
export function useDeviceName(): (session: OwnSession) => string {
  const { sessions: texts } = useTexts('account').account
  return ({ userAgent }) => {
    const told = tellBrowser(userAgent)
    return told === undefined ? texts.unknownBrowser : texts.browserOn(told.browser, told.system)
  }
}
