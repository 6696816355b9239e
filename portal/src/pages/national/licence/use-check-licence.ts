import { useTexts } from '../../../texts/texts-provider.tsx'
import { isDay } from '../../../ui/day/day-parts.ts'
import type { LicenceValues } from './licence-values.ts'

/** What is wrong with what was typed of a licence, field by field. */
export function useCheckLicence() {
  const { onboarding, ui } = useTexts('national')
  return ({ licenceNumber, licenceExpiresOn }: LicenceValues) => ({
    licenceNumber: licenceNumber.trim() === '' ? onboarding.licence.numberMissing : undefined,
    licenceExpiresOn: licenceExpiresOn === '' || isDay(licenceExpiresOn) ? undefined : ui.day.none,
  })
}
