import type { clientRoles as english } from '../en/client-roles.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')

export const clientRoles: typeof english = {
  title: 'Laiteroolit (Client Roles)',
  sentence: 'Laiterooli rajaa, mitä laite saa tehdä. Jokaisella laitteella on yksi rooli.',
  fullAccess: 'Täydet oikeudet (Full Access)',
  fullAccessIs:
    'Rooli, johon kuuluvat kaikki käytettävissä olevat oikeudet (Role with all available permissions assigned)',
  withoutPermissions: 'Roolilla ei ole oikeuksia: laite, jolla se on, ei voi tehdä mitään.',
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
    `Tämä laiterooli on ${count(clients, { one: 'laitteella', other: 'laitteella' })}. Anna niille ensin toinen rooli.`,
  adding: {
    sentence: 'Nimetty joukko oikeuksia laitteelle, jonka ei ole tarkoitus tehdä kaikkea.',
    done: (name) => `${name} on lisätty`,
  },
  editing: {
    title: 'Muokkaa laiteroolia',
    verb: 'Päivitä',
    counts: (clients) =>
      `Tämä laiterooli on ${count(clients, { one: 'laitteella', other: 'laitteella' })}. Muutos on voimassa niiden seuraavasta pyynnöstä alkaen.`,
    done: (name) => `${name} on päivitetty`,
    missingTitle: 'Laiteroolia ei löydy',
  },
  builtInSentence:
    'Rooli on valmis: siihen kuuluvat kaikki sopivat oikeudet, myös myöhemmin lisättävät, eikä sitä voi muuttaa.',
  nameHelp: 'Esimerkiksi ”Vain varmennus”.',
  nameMissing: 'Anna nimi.',
  descriptionHelp: 'Näytetään roolia valittaessa.',
  deleting: {
    title: 'Poista laiterooli',
    question: (name) => `Haluatko poistaa laiteroolin ${name}?`,
    effect: 'Se ei ole millään laitteella, joten mikään ei lakkaa toimimasta.',
    done: (name) => `${name} on poistettu`,
  },
}
