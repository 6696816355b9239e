import type { Sample } from '../load/orders.ts'
import type { Rounds } from './measure.ts'

type Turn = { readonly contestant: string; readonly measure: () => Promise<Sample> }

/**
 * Measures contestants in turns (A B C A B C …): what disturbs the machine for a while disturbs all of them.
 * @returns what each did, in the order of the turns
 */
export async function alternate<const T extends readonly Turn[]>(
  rounds: number,
  turns: T,
): Promise<{ [I in keyof T]: Rounds }>
export async function alternate(rounds: number, turns: readonly Turn[]): Promise<Rounds[]> {
  const all = turns.map(({ contestant, measure }) => ({ contestant, measure, samples: new Array<Sample>() }))
  for (let round = 0; round < rounds; round++) {
    for (const { measure, samples } of all) samples.push(await measure())
  }
  return all.map(({ contestant, samples }) => ({ contestant, samples }))
}
