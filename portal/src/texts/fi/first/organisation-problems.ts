import type { organisationProblems as english } from '../../en/first/organisation-problems.ts'

export const organisationProblems: typeof english = {
  'market.not_found': 'Tällä tunnuksella ei ole markkina-aluetta.',
  'organisation.not_found': 'Organisaatiota ei löydy.',
  'organisation.name_taken':
    'Markkina-alueella on jo tämäntyyppinen ja tämänniminen organisaatio. Valitse toinen nimi.',
  'organisation.suspended':
    'Kansallinen organisaatio on keskeyttänyt organisaation {organisation} toiminnan. Syy: {reason}. Ota yhteys tukeen.',
  'organisation.own': 'Et voi keskeyttää organisaatiota, johon itse kuulut.',
  'location.not_found': 'Toimipistettä ei löydy, tai se on poistettu.',
  'location.closed': 'Toimipiste on suljettu. Valitse avoinna oleva.',
  'role.not_found': 'Laiteroolia ei löydy, tai se on poistettu.',
  'role.name_taken': 'Tämänniminen laiterooli on jo olemassa. Valitse toinen nimi.',
  'role.built_in': 'Valmista laiteroolia ei voi muuttaa eikä poistaa. Tee oma rooli.',
  'role.in_use':
    'Laiterooli on laitteiden käytössä; poistetut laitteet lasketaan mukaan 30 päivän ajan. Anna niille ensin toinen rooli.',
  'permission.unknown': 'Tämännimistä oikeutta ei ole. Lataa sivu uudelleen.',
  'permission.does_not_fit': 'Tämäntyyppisen organisaation laitteilla ei voi olla tätä oikeutta.',
  'client.not_found': 'Laitetta ei löydy, tai se on poistettu.',
  'client.locked': 'Laite on lukittu. Poista lukitus ensin.',
  'client.locked_by_nmvo':
    'Kansallinen varmennusorganisaatio on lukinnut tämän laitteen, ja vain se voi poistaa lukituksen.',
  'client.not_restorable':
    'Sen Client Id on annettu toiselle laitteelle, tai 30 päivää on kulunut. Lisää uusi laite.',
  'credential.not_found': 'Teknistä salasanaa ei ole, tai se ei enää ole voimassa. Lataa sivu uudelleen.',
  'credential.is_newest': 'Uusinta teknistä salasanaa ei voi päättää yksinään. Luo uusi tai lukitse laite.',
  'supplier.not_found': 'Toimittajaa ei löydy tältä markkina-alueelta.',
  'supplier.name_taken': 'Tämänniminen toimittaja on jo olemassa. Valitse toinen nimi.',
}
