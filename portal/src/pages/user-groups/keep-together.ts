import { isPermission, readNeededBy } from '@theriac/contract/permissions.ts'

/**
 * What is chosen after a change, so that all of it counts: seeing a thing comes along with changing it, and whoever takes
 * seeing it away takes changing it away too.
 */
export function keepTogether(before: readonly string[], after: readonly string[]): string[] {
  const gone = new Set(before.filter((name) => !after.includes(name)))
  const stays = after.filter((name) => !gone.has(neededBy(name) ?? ''))
  const comesAlong = stays.filter((name) => !before.includes(name)).flatMap((name) => neededBy(name) ?? [])
  return [...new Set([...stays, ...comesAlong])]
}

function neededBy(name: string): string | undefined {
  return isPermission(name) ? readNeededBy(name) : undefined
}
