import { liesIn, type NetworkFault, readNetwork } from '@theriac/contract/allowed-network.ts'

export type ReadNetworks =
  | { readonly networks: string[] }
  | { readonly fault: Exclude<NetworkFault, 'mask'>; readonly line: string }

/** Reads the addresses and networks that were typed, one on each line; the first that is none is named. */
export function readNetworks(typed: string): ReadNetworks {
  const lines = typed.split(/[\n,;]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  for (const line of lines) {
    const network = readNetwork(line)
    // What is told of the one helps with the other.
    if (typeof network === 'string') return { fault: network === 'mask' ? 'address' : network, line }
  }
  return { networks: lines }
}

/** Whether an address lies in one of the networks; where either cannot be read, it does. */
export function isAllowed(networks: readonly string[], address: string): boolean {
  const asked = readNetwork(address)
  if (typeof asked === 'string') return true
  return networks.map(readNetwork).some((network) => typeof network === 'string' || liesIn(asked, network))
}
