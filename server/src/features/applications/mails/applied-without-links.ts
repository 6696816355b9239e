import { nameWithoutLinks } from '../../letters/public.ts'
import type { Applied } from './letters.ts'

/** What was applied for, in a mail to readers who need not know the applicant: nothing that he wrote is a link in it. */
export function appliedWithoutLinks<T extends Applied>(applied: T): T {
  const { organisation, location, systemName } = applied
  return {
    ...applied,
    organisation: nameWithoutLinks(organisation),
    location: nameWithoutLinks(location),
    systemName: systemName === null ? null : nameWithoutLinks(systemName),
  }
}
