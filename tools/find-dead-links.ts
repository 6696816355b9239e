import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFiles } from './project-files.ts'

const target = /!?\[[^\]]*\]\(([^()\s]+)\)|<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s+(\S+)/gm

/** The links and pictures of a checkout's documents that lead nowhere, each as `file: link`; those to other hosts aside. */
export function findDeadLinks(root: string): string[] {
  const documents = projectFiles(root, ['*.md'])
  if (documents.length === 0) return ['*.md: no file was read']
  return documents.flatMap((path) => {
    const text = withoutCode(readFileSync(join(root, path), 'utf8'))
    const links = [...text.matchAll(target)].map(([, link, ofTag, named]) => link ?? ofTag ?? named ?? '')
    return links.filter((link) => isDead(root, path, link)).map((link) => `${path}: ${link}`)
  })
}

function isDead(root: string, path: string, link: string): boolean {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return false
  const [file = '', anchor] = link.split('#')
  const place = file === '' ? path : join(dirname(path), decodeURI(file))
  if (place.startsWith('..') || !existsSync(join(root, place))) return true
  if (anchor === undefined || !place.endsWith('.md')) return false
  return !anchorsOf(readFileSync(join(root, place), 'utf8')).includes(anchor)
}

// As GitHub makes them of headings: small letters, no punctuation, a hyphen for each space.
function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function withoutCode(text: string): string {
  return text
    .replaceAll(/^```.*?^```/gms, '')
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()`]/g, ''))
}
