import { useEffect, useState } from 'react'

/** How the last attempt to copy went, as long as a person needs to see it. */
export type Copying = 'none' | 'copied' | 'failed'

const shownMilliseconds = 2_500

/** Copies text to the clipboard, and says for a while how that went. */
export function useCopy(): { state: Copying; copy: (text: string) => Promise<boolean> } {
  const [state, setState] = useState<Copying>('none')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (state === 'none') return undefined
    const timer = window.setTimeout(() => setState('none'), shownMilliseconds)
    return () => window.clearTimeout(timer)
  }, [state, attempt])
  const copy = async (text: string) => {
    const isCopied = await writeClipboard(text)
    setState(isCopied ? 'copied' : 'failed')
    setAttempt((count) => count + 1)
    return isCopied
  }
  return { state, copy }
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Refused by the person, or the page was not fetched over https.
    return false
  }
}
