import type { ApplicationKind } from '@theriac/contract/v1/applications.ts'
import { portalPage, tellDay } from '../../letters/public.ts'
import type { Applied, Letters } from './letters.ts'

const kinds: Readonly<Record<ApplicationKind, string>> = {
  'it-system-change': 'change of IT system',
  'new-location': 'new location',
  'closing-location': 'closing a location',
}

export const englishLetters: Letters = {
  approved: (facts) => ({
    subject: `Approved: ${kinds[facts.kind]}`,
    paragraphs: [
      'The national organisation has approved your application.',
      `${tell(facts)}${facts.reason === null ? '' : `\nComment: ${facts.reason}`}`,
      afterApproval[facts.kind],
    ],
    page: portalPage.application(facts.id),
  }),
  refused: (facts, { hasSupport }) => ({
    subject: `Refused: ${kinds[facts.kind]}`,
    paragraphs: [
      'The national organisation has refused your application.',
      `${tell(facts)}\nReason: ${facts.reason ?? ''}`,
      ...(facts.kind === 'it-system-change'
        ? ['If new equipment was made for it already, it is locked.']
        : []),
      ...(hasSupport ? ['If you have questions, ask the support.'] : []),
    ],
    page: portalPage.application(facts.id),
  }),
  finished: (facts, { hasSupport }) => ({
    subject: 'The old IT system is locked',
    paragraphs: [
      'The national organisation has closed your change of IT system. From now on the old system can do nothing.',
      `${tell(facts)}\nLocked: ${facts.locked.length === 0 ? 'nothing, it had stopped before' : facts.locked.join(', ')}`,
      'If the old client equipment is still under Locations, you can delete it now.',
      ...(hasSupport ? ['If you have questions, ask the support.'] : []),
    ],
    page: portalPage.application(facts.id),
  }),
  toSupplier: (facts, { language }) => ({
    subject: 'An IT system is to be connected',
    paragraphs: [
      'A change of IT system is approved, and you are named as the contact of the new system.',
      `${tell(facts)}\nPlanned date: ${tellDay(facts.plannedOn, language)}`,
      'The organisation will hand the credentials over to you by a link, and tell you its code another way. They never come in a mail.',
    ],
  }),
  applied: (facts, { language }) => ({
    subject: `Application: ${kinds[facts.kind]}`,
    paragraphs: [
      'An organisation has applied for something that you can decide.',
      `${tell(facts)}\nPlanned date: ${tellDay(facts.plannedOn, language)}`,
      'If more of this kind come within 15 minutes, no message comes for them: look under Applications.',
    ],
    page: portalPage.nationalApplication(facts.id),
  }),
}

const afterApproval: Readonly<Record<ApplicationKind, string>> = {
  'it-system-change':
    'Open the application in the portal: from there you hand the credentials of the new equipment over to the IT supplier, or have them shown to you.',
  'new-location': 'The new location stands under Locations.',
  'closing-location': 'You can close the location under Locations.',
}

function tell({ kind, organisation, location, systemName }: Applied): string {
  return [
    `Application: ${kinds[kind]}`,
    `Organisation: ${organisation}`,
    `Location: ${location}`,
    ...(systemName === null ? [] : [`New IT system: ${systemName}`]),
  ].join('\n')
}
