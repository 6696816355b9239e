import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'

type LiveSecret = ClientEquipment['secrets'][number]
type LiveKey = ClientEquipment['keys'][number]

/** What client equipment proves itself with now: a client secret, a public key, or the address of its keys. */
export type Credential = (LiveSecret & { readonly kind: 'secret' }) | LiveKey

/** The client secrets, newest first. */
export function secretsOf({ secrets }: ClientEquipment): readonly Credential[] {
  return secrets.map((secret) => ({ ...secret, kind: 'secret' }))
}

/** Whether ending a credential would leave the equipment without any. */
export function isLastOf({ secrets, keys }: ClientEquipment): boolean {
  return secrets.length + keys.length === 1
}

/** Whether a newer client secret has taken its place. */
export function isOld(credential: Credential): boolean {
  return credential.kind === 'secret' && credential.isOld
}

/** What a credential is called: its name, else what it is. */
export function nameOfCredential(
  { name, kind }: Credential,
  unnamed: Readonly<Record<Credential['kind'], string>>,
): string {
  return name === '' ? unnamed[kind] : name
}

/** The beginning of a thumbprint: enough to tell the keys of one client apart. */
export function shortThumbprint(thumbprint: string): string {
  return `${thumbprint.slice(0, 8)}…`
}
