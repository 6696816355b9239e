import { deepEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findColours } from './find-colours.ts'
import { temporaryProject } from './temporary-project.ts'

describe('the colours of the portal', () => {
  it('stand in its theme and nowhere else', () => {
    deepEqual(findColours(join(import.meta.dirname, '..')), [])
  })

  it('are found in stylesheets and in code, but in the theme', (test) => {
    const root = temporaryProject(test, {
      'portal/src/ui/theme/palette.ts': "export const paper = '#f8f6f1'\n",
      'portal/src/ui/page/card.module.css':
        '.card {\n  box-shadow: 0 1px rgb(0 0 0 / 18%);\n  color: oklch(0.5 0.1 20);\n  background: White;\n}\n',
      'portal/src/pages/home/figure.tsx':
        "export const a = <p style={{ color: '#FFF', fill: 'hsl(1 2% 3%)' }} />\n",
    })
    deepEqual(findColours(root), [
      'portal/src/pages/home/figure.tsx:1: #FFF',
      'portal/src/pages/home/figure.tsx:1: hsl(…)',
      'portal/src/ui/page/card.module.css:2: rgb(…)',
      'portal/src/ui/page/card.module.css:3: oklch(…)',
      'portal/src/ui/page/card.module.css:4: White',
    ])
  })

  it('are called by their names, mixed or inherited', (test) => {
    const css =
      '.red {\n  color: var(--red-ink);\n  background: color-mix(in srgb, var(--sunk) 45%, transparent);\n}\n'
    const code = "export const a = ['the white card', '#1', 'Order #12345', '/page#faded-out']\n"
    const root = temporaryProject(test, { 'portal/src/ui/a.module.css': css, 'portal/src/ui/a.ts': code })
    deepEqual(findColours(root), [])
  })

  it('are not said to be right where nothing was read', (test) => {
    deepEqual(findColours(temporaryProject(test, {})), ['portal/src: no file was read'])
  })
})
