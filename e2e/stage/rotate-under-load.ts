import { setTimeout as pause } from 'node:timers/promises'
import { fetchToken, verify } from '../../server/test/calls.ts'
import type { TestClient, TestPack } from '../../server/test/factories.ts'

type Node = { readonly url: string }

type Rotation = {
  readonly site: TestClient
  readonly pack: TestPack
  /** Regenerates the client secret with an overlap. @returns the new one */
  readonly regenerate: () => Promise<string>
}

/** What became of the requests of a client while its secret was replaced. */
type RotationCount = {
  /** Those that were begun with the old secret, and with the new one; all of them had to succeed. */
  readonly withOld: number
  readonly withNew: number
  /** What was answered to those that did not. */
  readonly lost: readonly string[]
}

const enoughRounds = 15

/**
 * Lets several machines that share one client go on without a pause, at each node: each round fetches a token and
 * verifies a pack with it and with the token of the round before. Meanwhile the secret is regenerated with an overlap;
 * some rounds later the machines are given the new one, each in the middle of its work.
 */
export async function rotateUnderLoad(
  nodes: readonly Node[],
  { site, pack, regenerate }: Rotation,
): Promise<RotationCount> {
  const lost: string[] = []
  const rounds = { withOld: 0, withNew: 0 }
  const over = new AbortController()
  let clientSecret = site.clientSecret
  const work = async (node: Node) => {
    const held: string[] = []
    while (!over.signal.aborted) {
      const used = clientSecret
      const token = await fetchToken(node, { ...site, clientSecret: used }).catch((error: unknown) => {
        lost.push(String(error))
        return ''
      })
      held.splice(0, held.length - 1)
      held.push(token)
      for (const one of held) {
        const { status } = await verify(node, one, pack)
        if (status !== 200) lost.push(`verify ${status}`)
      }
      rounds[used === site.clientSecret ? 'withOld' : 'withNew'] += 1 + held.length
    }
  }
  const machines = nodes.flatMap((node) => [work(node), work(node), work(node)])
  const done = Promise.all(machines)
  const goOn = async (which: keyof typeof rounds, more: number) => {
    const enough = rounds[which] + more * machines.length
    while (rounds[which] < enough) await Promise.race([done, pause(5)])
  }
  try {
    await goOn('withOld', enoughRounds)
    const fresh = await regenerate()
    await goOn('withOld', enoughRounds)
    clientSecret = fresh
    await goOn('withNew', enoughRounds)
  } finally {
    over.abort()
    await done
  }
  return { ...rounds, lost }
}
