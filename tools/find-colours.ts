import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFiles } from './project-files.ts'

// Where colours have their names; everywhere else they are called by them.
const home = 'portal/src/ui/theme/'

const written = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\([\d.]/gi
const named = /\b(?:black|white|red|green|blue|gr[ae]y|yellow|orange|brown|pink|purple)\b/i

/** The colours that stand in the portal's sources outside its theme, each as `file:line: colour`. */
export function findColours(root: string): string[] {
  const files = projectFiles(root, ['portal/src/*.css', 'portal/src/*.ts', 'portal/src/*.tsx'])
  if (files.length === 0) return ['portal/src: no file was read']
  return files
    .filter((path) => !path.startsWith(home) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n')
      return lines.flatMap((line, place) =>
        coloursIn(line, path.endsWith('.css')).map((colour) => `${path}:${place + 1}: ${colour}`),
      )
    })
}

// Words for colours count in the values of stylesheets; elsewhere they are words.
function coloursIn(line: string, isStylesheet: boolean): string[] {
  const value = isStylesheet ? (/^\s+[\w-]+:(.*);/.exec(line)?.[1] ?? '').replaceAll(/var\([^)]*\)/g, '') : ''
  const name = named.exec(value)?.[0]
  const found = [...line.matchAll(written)].map(([colour]) => colour.replace(/\([\d.]$/, '(…)'))
  return name === undefined ? found : [...found, name]
}
