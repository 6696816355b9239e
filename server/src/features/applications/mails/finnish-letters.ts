import type { ApplicationKind } from '@theriac/contract/v1/applications.ts'
import { portalPage, tellDay } from '../../letters/public.ts'
import type { Applied, Letters } from './letters.ts'

const kinds: Readonly<Record<ApplicationKind, string>> = {
  'it-system-change': 'IT-järjestelmän vaihto',
  'new-location': 'uusi toimipiste',
  'closing-location': 'toimipisteen sulkeminen',
}

const questions = 'Jos sinulla on kysyttävää, ota yhteys tukeen.'

export const finnishLetters: Letters = {
  approved: (facts) => ({
    subject: `Hakemus hyväksytty: ${kinds[facts.kind]}`,
    paragraphs: [
      'Kansallinen organisaatio on hyväksynyt hakemuksesi.',
      `${tell(facts)}${facts.reason === null ? '' : `\nHuomautus: ${facts.reason}`}`,
      afterApproval[facts.kind],
    ],
    page: portalPage.application(facts.id),
  }),
  refused: (facts, { hasSupport }) => ({
    subject: `Hakemus hylätty: ${kinds[facts.kind]}`,
    paragraphs: [
      'Kansallinen organisaatio on hylännyt hakemuksesi.',
      `${tell(facts)}\nSyy: ${facts.reason ?? ''}`,
      ...(facts.kind === 'it-system-change'
        ? ['Jos uusi laite oli jo luotu hakemusta varten, se on lukittu.']
        : []),
      ...(hasSupport ? [questions] : []),
    ],
    page: portalPage.application(facts.id),
  }),
  finished: (facts, { hasSupport }) => ({
    subject: 'Vanha IT-järjestelmä on lukittu',
    paragraphs: [
      'Kansallinen organisaatio on päättänyt IT-järjestelmän vaihdon. Vanhalla järjestelmällä ei voi enää tehdä mitään.',
      `${tell(facts)}\nLukitut laitteet: ${facts.locked.length === 0 ? 'ei mitään, käyttö oli jo estetty' : facts.locked.join(', ')}`,
      'Jos vanhat laitteet näkyvät vielä kohdassa Toimipisteet, voit nyt poistaa ne.',
      ...(hasSupport ? [questions] : []),
    ],
    page: portalPage.application(facts.id),
  }),
  toSupplier: (facts, { language }) => ({
    subject: 'Uuden IT-järjestelmän liittäminen',
    paragraphs: [
      'IT-järjestelmän vaihto on hyväksytty, ja sinut on ilmoitettu uuden järjestelmän yhteyshenkilöksi.',
      `${tell(facts)}\nSuunniteltu päivä: ${tellDay(facts.plannedOn, language)}`,
      'Organisaatio luovuttaa sinulle tekniset tunnistetiedot linkillä ja kertoo linkin koodin muuta kautta. Tunnistetietoja ei koskaan lähetetä sähköpostitse.',
    ],
  }),
  applied: (facts, { language }) => ({
    subject: `Uusi hakemus: ${kinds[facts.kind]}`,
    paragraphs: [
      'Organisaatio on lähettänyt hakemuksen, jonka voit käsitellä.',
      `${tell(facts)}\nSuunniteltu päivä: ${tellDay(facts.plannedOn, language)}`,
      'Jos samanlaisia hakemuksia tulee lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne kohdasta Hakemukset.',
    ],
    page: portalPage.nationalApplication(facts.id),
  }),
}

const afterApproval: Readonly<Record<ApplicationKind, string>> = {
  'it-system-change':
    'Avaa hakemus portaalissa. Sieltä voit luovuttaa uuden laitteen tunnistetiedot IT-toimittajalle tai tuoda ne itse näkyviin.',
  'new-location': 'Uusi toimipiste löytyy kohdasta Toimipisteet.',
  'closing-location': 'Voit sulkea toimipisteen kohdassa Toimipisteet.',
}

function tell({ kind, organisation, location, systemName }: Applied): string {
  return [
    `Hakemus: ${kinds[kind]}`,
    `Organisaatio: ${organisation}`,
    `Toimipiste: ${location}`,
    ...(systemName === null ? [] : [`Uusi IT-järjestelmä: ${systemName}`]),
  ].join('\n')
}
