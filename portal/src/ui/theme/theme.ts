import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

const sans = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif"
const mono = "'Atkinson Hyperlegible Mono Variable', 'Atkinson Hyperlegible Mono', ui-monospace, monospace"

const ground = 'var(--paper)'
const brand = {
  background: 'var(--brand)',
  hover: 'var(--brand-strong)',
  color: 'var(--on-brand)',
  ground: 'var(--brand-ground)',
}
const stop = {
  background: 'var(--stop)',
  hover: 'var(--stop-strong)',
  color: 'var(--on-stop)',
  ground: 'var(--stop-ground)',
}

/** What Mantine's components look like here. */
export const theme = createTheme({
  colors: { brand: tenTimes('var(--brand)'), stop: tenTimes('var(--stop)') },
  primaryColor: 'brand',
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '7px', lg: '12px', xl: '18px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const tone = input.color === 'stop' ? stop : brand
    if (input.variant === 'filled') return { ...tone, border: '1px solid transparent' }
    if (input.variant === 'subtle') {
      return {
        background: 'transparent',
        hover: tone.ground,
        color: tone.background,
        border: '1px solid transparent',
      }
    }
    if (input.variant === 'light') {
      return { background: tone.ground, hover: tone.ground, color: tone.background, border: 'none' }
    }
    if (input.variant === 'outline') {
      return {
        background: 'var(--surface)',
        hover: tone.ground,
        color: tone.background,
        border: '1px solid currentcolor',
      }
    }
    return defaultVariantColorsResolver(input)
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    },
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--on-brand)' } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--on-brand)' } },
  },
})

/** Both palettes as CSS variables, ours (`--ink`) and those that Mantine's components read. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...ourVariables(lightPalette), ...mantineVariables(lightPalette) },
  dark: { ...ourVariables(darkPalette), ...mantineVariables(darkPalette) },
})

function ourVariables(palette: Palette): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [
      `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      colour,
    ]),
  )
}

function mantineVariables(palette: Palette): Record<string, string> {
  return {
    '--mantine-color-body': ground,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.inkSoft,
    '--mantine-color-placeholder': palette.inkSoft,
    '--mantine-color-anchor': palette.brand,
    '--mantine-color-error': palette.stop,
    '--mantine-color-success': palette.good,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.sunk,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-disabled': palette.sunk,
    '--mantine-color-disabled-color': palette.inkSoft,
    '--mantine-color-disabled-border': palette.line,
    '--mantine-primary-color-filled': palette.brand,
    '--mantine-primary-color-filled-hover': palette.brandStrong,
    '--mantine-primary-color-contrast': palette.onBrand,
    '--mantine-color-brand-filled': palette.brand,
    '--mantine-color-brand-filled-hover': palette.brandStrong,
    '--mantine-color-brand-contrast': palette.onBrand,
  }
}

type Ten = readonly [string, string, string, string, string, string, string, string, string, string]

function tenTimes(colour: string): Ten {
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour]
}
