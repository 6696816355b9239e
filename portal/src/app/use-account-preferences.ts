import { useMantineColorScheme } from '@mantine/core'
import type { Session } from '@theriac/contract/v1/session.ts'
import { useEffect } from 'react'
import { useSpoken } from '../texts/texts-provider.tsx'

/** Speaks and looks as the account says; what the account says counts when it changes, on every device. */
export function useAccountPreferences({ language, appearance }: Session['person']): void {
  const { speak } = useSpoken()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    void speak(language)
  }, [language, speak])
  useEffect(() => {
    setColorScheme(appearance)
  }, [appearance, setColorScheme])
}
