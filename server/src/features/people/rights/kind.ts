import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { raise } from '../../../access/raise.ts'
import { isInCharge } from '../../roles/public.ts'

/** Who is in charge in an organisation of this type: it keeps at least one of them. */
export function headKind(organisationType: OrganisationType): MembershipKind {
  return organisationType === 'nmvo' ? 'nmvo-administrator' : 'super-user'
}

/**
 * Whether an organisation of this type has users of this kind: inspectors work for authorities alone.
 * @throws user.kind_does_not_fit
 */
export function checkKindFits(kind: MembershipKind, organisationType: OrganisationType): void {
  const isInspector = kind === 'inspector' && organisationType === 'authority'
  if (kind !== 'user' && kind !== headKind(organisationType) && !isInspector) raise('user.kind_does_not_fit')
}

/**
 * Whether somebody may make a user of this kind, or do something to one: those above an ordinary user are for who is
 * in charge, or comes from outside.
 * @throws user.outranks_you
 */
export function checkRank(giver: { readonly kind: MembershipKind } | undefined, kind: MembershipKind): void {
  if (giver === undefined || kind === 'user') return
  if (!isInCharge(giver.kind)) raise('user.outranks_you')
}
