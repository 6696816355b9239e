import type { clientRoles as english } from '../../en/organisation/client-roles.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')

export const clientRoles: typeof english = {
  title: 'Laiteroolit (Client Roles)',
  sentence: 'Laiterooli määrää, mitä laite saa tehdä. Jokaisella laitteella on yksi laiterooli.',
  fullAccessIs:
    'Rooli, johon kuuluvat kaikki käytettävissä olevat oikeudet (Role with all available permissions assigned)',
  withoutPermissions: 'Roolilla ei ole oikeuksia, joten laite ei voi varmentaa lääkkeitä.',
  add: 'Lisää laiterooli',
  count: (all) => count(all, { one: 'laiterooli', other: 'laiteroolia' }),
  showAll: 'Näytä kaikki laiteroolit',
  none: 'Laiterooleja ei ole.',
  fields: {
    name: 'Laiterooli',
    description: 'Kuvaus',
    permissions: 'Oikeudet',
    clients: 'Käytössä',
  },
  clients: (clients) => count(clients, { one: 'laitteella', other: 'laitteella' }),
  nobody: 'Ei yhdelläkään',
  allPermissions: 'Kaikki käytettävissä olevat',
  noPermissions: 'Ei oikeuksia',
  edit: 'Muokkaa',
  delete: 'Poista',
  actionOn: (action, name) => `${action}: ${name}`,
  inUse: (clients) =>
    `Tämä laiterooli on ${count(clients, { one: 'laitteella. Anna sille', other: 'laitteella. Anna niille' })} ensin toinen laiterooli.`,
  adding: {
    sentence: 'Valitse, mitä laite saa tällä roolilla tehdä, kun täydet oikeudet ovat liikaa.',
    done: (name) => `${name} on lisätty`,
  },
  editing: {
    sentence: 'Laiterooli määrää, mitä laite saa tehdä.',
    verb: 'Päivitä',
    counts: (clients) =>
      `Tämä laiterooli on ${count(clients, { one: 'laitteella', other: 'laitteella' })}. Muutokset ovat voimassa heti.`,
    done: (name) => `${name} on päivitetty`,
    missingTitle: 'Laiteroolia ei löydy',
  },
  builtInSentence:
    'Rooli on valmiina, eikä sitä voi muuttaa. Siihen kuuluvat kaikki oikeudet, myös myöhemmin lisättävät.',
  nameHelp: 'Esimerkiksi ”Vain varmennus”.',
  nameMissing: 'Anna nimi.',
  descriptionHelp: 'Näytetään roolia valittaessa.',
  deleting: {
    title: 'Poista laiterooli',
    question: (name) => `Haluatko poistaa laiteroolin ${name}?`,
    effect: 'Rooli ei ole käytössä, joten poistaminen ei vaikuta mihinkään laitteeseen.',
    sentence: 'Poistettua laiteroolia ei voi palauttaa.',
    done: (name) => `${name} on poistettu`,
  },
}
