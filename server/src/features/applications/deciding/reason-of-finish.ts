/** Why the old equipment of a finished change is locked, in the language of who locks it. */
export function reasonOfFinish(systemName: string, language: string): string {
  return language === 'fi'
    ? `Uusi IT-järjestelmä on otettu käyttöön: ${systemName}`
    : `Another IT system has taken its place: ${systemName}`
}
