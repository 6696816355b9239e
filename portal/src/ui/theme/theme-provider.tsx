import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './mantine-styles.css'
import './ground.css'
import { resolveVariables, theme } from './theme.ts'

// The same name stands in public/appearance.js, which sets the scheme before anything is painted.
const schemes = localStorageColorSchemeManager({ key: 'theriac-appearance' })

/** Gives everything inside its colours, type and measures. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
