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
    'Kansallinen organisaatio on lukinnut tämän laitteen, ja vain se voi poistaa lukituksen.',
  'client.not_restorable':
    'Sen Client Id on annettu toiselle laitteelle, tai 30 päivää on kulunut. Lisää uusi laite.',
  'credential.not_found': 'Tunnistetietoa ei ole, tai se ei enää ole voimassa. Lataa sivu uudelleen.',
  'credential.is_last': 'Tämä on laitteen viimeinen tunnistetieto. Lisää ensin toinen tai lukitse laite.',
  'credential.ends_too_late':
    'Päättymisaika on menneisyydessä tai jo asetetun ajan jälkeen. Valitse toinen aika.',
  'key.not_valid': 'Tätä julkista avainta ei voi käyttää. Palvelimen ilmoittama syy: {key}.',
  'key.known': 'Laitteella on jo tämä julkinen avain.',
  'key.too_many': 'Laitteella on jo viisi julkista avainta. Päätä ensin jokin niistä.',
  'key_set.not_reachable': 'Avaimia ei saatu tästä osoitteesta. Palvelimen ilmoittama syy: {key}.',
  'hand_over.not_found': 'Linkki on jo käytetty, peruttu tai korvattu uudella. Lataa sivu uudelleen.',
  'hand_over.code_wrong':
    'Koodi on väärä. Kysy se linkin lähettäjältä. Viiden väärän koodin jälkeen linkki lakkaa toimimasta.',
  'hand_over.opened_again':
    'Nämä tunnistetiedot on jo noudettu. Varmuuden vuoksi ne on nyt lukittu, ja organisaatiolle on kerrottu asiasta. Ota yhteys organisaatioon.',
  'hand_over.client_locked':
    'Laite on tällä hetkellä lukittu. Ota yhteys organisaatioon. Linkki toimii taas, kun lukitus on poistettu.',
  'it_system.not_found': 'Toimittajalla ei ole tällaista IT-järjestelmää.',
  'it_system.name_taken': 'Toimittajalla on jo tämänniminen IT-järjestelmä. Valitse toinen nimi.',
  'it_system.in_use': 'IT-järjestelmä on laitteen tai hakemuksen tiedoissa. Muuta sen nimeä.',
  'supplier.not_found': 'Toimittajaa ei löydy tältä markkina-alueelta.',
  'supplier.locked':
    'Kansallinen organisaatio on lukinnut tämän toimittajan tai IT-järjestelmän poikkeustilanteessa. Laitteita ei voi lisätä sille eikä siirtää siltä toiselle, ennen kuin lukitus on poistettu.',
  'supplier.name_taken': 'Tämänniminen toimittaja on jo olemassa. Valitse toinen nimi.',
}
