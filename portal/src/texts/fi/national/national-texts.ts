import { incidents } from './incidents.ts'
import type { nationalTexts as english } from '../../en/national/national-texts.ts'
import { national } from './national.ts'
import { nationalClients } from './national-clients.ts'
import { onboarding } from './onboarding.ts'
import { suppliers } from './suppliers.ts'

/** The pages of a national organisation and of an authority. */
export const nationalTexts: typeof english = { national, nationalClients, incidents, onboarding, suppliers }
