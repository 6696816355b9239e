import { isOrganisationName } from '@theriac/contract/typed-line.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'

/** What is wrong with the name that was typed for an organisation; the one that it has already may stay. */
export function useCheckOrganisationName(present?: string) {
  const { creating } = useTexts('national').national
  return (typed: string) => {
    const name = typed.trim()
    if (name === '') return creating.nameMissing
    return name === present || isOrganisationName(name) ? undefined : creating.notAName
  }
}
