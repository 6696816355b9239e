import {
  networkAround,
  type NetworkFault,
  readNetwork as read,
  writeNetwork,
} from '@theriac/contract/allowed-network.ts'

/** A network as it is kept, or why what was written is none. */
type ReadNetwork = { readonly network: string } | { readonly fault: string }

/** Reads an address or a network in CIDR notation as it is kept: in one spelling. */
export function readNetwork(written: string): ReadNetwork {
  const network = read(written)
  return typeof network === 'string' ? { fault: tell(network, written) } : { network: writeNetwork(network) }
}

function tell(fault: NetworkFault, written: string): string {
  if (fault === 'address') return 'is no address and no network such as 192.0.2.0/24'
  if (fault === 'mask') return 'has no number after its slash'
  if (fault === 'bits') return `has more than ${written.includes(':') ? 128 : 32} bits after its slash`
  if (fault === 'everywhere') return 'is everywhere: to allow that, allow all'
  return `is an address within ${networkAround(written)}: write that, or the address alone`
}
