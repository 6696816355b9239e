import { useTexts } from '../../../texts/texts-provider.tsx'

type Named = { readonly name: string; readonly isBuiltIn: boolean }

/** Tells client roles: the built-in one in the language of the person, the others as they were named. */
export function useTellRole(): (role: Named) => string {
  const { permissions } = useTexts()
  return ({ name, isBuiltIn }) => (isBuiltIn ? permissions.fullAccess : name)
}
