import { dirname } from 'node:path/posix'
import type { Arrow } from './read-arrows.ts'
import { isTest } from './storeys.ts'

/** From a node to those it points at, each with one import that shows it. */
export type Picture = Map<string, Map<string, Arrow>>

/** A closed walk: the first node stands again at its end, and `shown` holds an import for each step. */
export type Circle = { nodes: string[]; shown: Arrow[] }

/** The picture of files. */
export function pictureOfFiles(arrows: readonly Arrow[]): Picture {
  const picture: Picture = new Map()
  for (const arrow of arrows) {
    if (arrow.leadsTo === 'file') draw(picture, arrow.from, arrow.to, arrow)
  }
  return picture
}

/**
 * The picture of folders, on every level: an import is drawn between the two neighbours, in the folder
 * that holds both of its ends; the files which stand in that folder itself are one neighbour, `folder/*`.
 */
export function pictureOfFolders(arrows: readonly Arrow[]): Picture {
  const picture: Picture = new Map()
  for (const arrow of arrows) {
    // A test goes in by the front door, through assembly: drawn, every slice would stand above the roof.
    if (arrow.leadsTo !== 'file' || isTest(arrow.from)) continue
    const [from, to] = neighbours(arrow)
    if (from !== to) draw(picture, from, to, arrow)
  }
  return picture
}

/** One shortest circle through each node that stands in one; a node is told of once. */
export function findCircles(picture: Picture): Circle[] {
  const told = new Set<string>()
  const circles: Circle[] = []
  for (const start of [...picture.keys()].toSorted()) {
    if (told.has(start)) continue
    const circle = shortestCircle(picture, start)
    if (circle === undefined) continue
    for (const node of circle.nodes) told.add(node)
    circles.push(circle)
  }
  return circles
}

function shortestCircle(picture: Picture, start: string): Circle | undefined {
  const walks: Circle[] = [{ nodes: [start], shown: [] }]
  const reached = new Set<string>()
  for (const walk of walks) {
    for (const [next, arrow] of picture.get(walk.nodes.at(-1) ?? start) ?? []) {
      const longer = { nodes: [...walk.nodes, next], shown: [...walk.shown, arrow] }
      if (next === start) return longer
      if (reached.has(next)) continue
      reached.add(next)
      walks.push(longer)
    }
  }
  return undefined
}

function draw(picture: Picture, from: string, to: string, arrow: Arrow): void {
  const targets = picture.get(from) ?? new Map<string, Arrow>()
  if (!targets.has(to)) targets.set(to, arrow)
  picture.set(from, targets)
}

function neighbours(arrow: Arrow): [string, string] {
  const from = dirname(arrow.from).split('/')
  const to = dirname(arrow.to).split('/')
  let shared = 0
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1
  return [neighbour(from, shared), neighbour(to, shared)]
}

function neighbour(folders: readonly string[], shared: number): string {
  return folders.length === shared ? `${folders.join('/')}/*` : folders.slice(0, shared + 1).join('/')
}
