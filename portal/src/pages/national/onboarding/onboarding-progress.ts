import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'

type Organisation = Pick<NationalOrganisation, 'type' | 'onboarding'> & {
  readonly superUsers: readonly unknown[]
  readonly invitations: readonly unknown[]
}

/** After so many wrong answers the invitations of an organisation end. */
export const mostWrongAnswers = 5

/** Whether an organisation has locations to confirm: authorities and national organisations have none. */
export function hasLocationsToConfirm(type: NationalOrganisation['type'] | ''): boolean {
  return type !== 'authority' && type !== 'nmvo'
}

/** Whether an organisation that was invited has still to come in. */
export function isComingIn({ type, onboarding, superUsers, invitations }: Organisation): boolean {
  if (onboarding === null) return false
  const { questions, answeredAt, locationsConfirmedAt } = onboarding
  if (hasLocationsToConfirm(type)) return locationsConfirmedAt === null
  const isAwaited = superUsers.length === 0 && invitations.length > 0
  return isAwaited || (questions.length > 0 && answeredAt === null)
}

/** Whether other known facts can be asked for: nobody has come in yet. */
export function canAskOthers({ onboarding, superUsers }: Organisation): boolean {
  return onboarding !== null && onboarding.answeredAt === null && superUsers.length === 0
}
