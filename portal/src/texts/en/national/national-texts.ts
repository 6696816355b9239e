import { incidents } from './incidents.ts'
import { national } from './national.ts'
import { nationalClients } from './national-clients.ts'
import { onboarding } from './onboarding.ts'
import { suppliers } from './suppliers.ts'

/** The pages of a national organisation and of an authority. */
export const nationalTexts = { national, nationalClients, incidents, onboarding, suppliers }
