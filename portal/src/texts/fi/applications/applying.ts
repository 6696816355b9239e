import type { applying as english } from '../../en/applications/applying.ts'

export const applying: typeof english = {
  change: {
    title: 'Hakemus IT-järjestelmän vaihdosta',
    approvalFirst:
      'Tällä hakemuksella toimipiste vaihtaa toisen toimittajan IT-järjestelmään. Kun kansallinen organisaatio on hyväksynyt hakemuksen, uusi laite lisätään ja luovutat sen tunnistetiedot uudelle IT-toimittajalle.',
    equipmentFirst:
      'Tällä hakemuksella toimipiste vaihtaa toisen toimittajan IT-järjestelmään. Uusi laite lisätään heti, ja voit luovuttaa sen tunnistetiedot IT-toimittajalle jo ennen kansallisen organisaation päätöstä.',
    newSystem: 'Uusi IT-järjestelmä',
    old: 'Vanha IT-järjestelmä',
    oldSentence:
      'Kansallinen organisaatio lukitsee vanhat tunnistetiedot, kun uusi järjestelmä on käytössä. Mikään ei lakkaa toimimasta ennen sitä.',
  },
  closing: {
    title: 'Hakemus toimipisteen sulkemisesta',
    sentence:
      'Markkina-alueellasi kansallinen organisaatio hyväksyy sulkemisen ensin. Sen jälkeen poistat toimipisteen sinä päivänä, jona se suljetaan.',
  },
  location: 'Toimipiste',
  chooseLocation: 'Valitse toimipiste',
  locationMissing: 'Valitse toimipiste.',
  noLocation:
    'Ei ole toimipistettä, jolle voisit tehdä hakemuksen. Ota yhteyttä organisaatiosi pääkäyttäjään.',
  openAlready: (location) => `Toimipisteellä ${location} on jo avoin hakemus`,
  openAlreadyIs: 'Peru se ennen kuin teet uuden, tai odota, kunnes se on päättynyt.',
  toOpen: 'Näytä avoin hakemus',
  systemName: 'Uuden IT-järjestelmän nimi',
  systemNameHelp:
    'Järjestelmän selkokielinen nimi. Siitä tulee uuden laitteen nimi (Equipment Id), jolla löydät sen tunnistetiedot.',
  systemNameMissing: 'Anna uuden IT-järjestelmän nimi.',
  nameTaken: 'Toimipisteessä on jo laite, jolla on tämä nimi.',
  nameTakenHelp: 'Voit silti käyttää nimeä, mutta eri nimillä laitteet on helpompi erottaa toisistaan.',
  supplier: 'IT-toimittaja',
  chooseSupplier: 'Valitse toimittaja',
  supplierMissing: 'Valitse uuden IT-järjestelmän toimittaja.',
  otherSupplier: 'Muu toimittaja, ei luettelossa',
  supplierName: 'Toimittajan nimi',
  supplierNameMissing: 'Anna toimittajan nimi.',
  itSystem: 'Toimittajan IT-järjestelmä',
  itSystemHelp: 'Mikä järjestelmä on kyseessä, jos se on luettelossa.',
  noItSystem: 'Ei tiedossa tai ei luettelossa',
  contactName: 'Toimittajan yhteyshenkilö',
  contactNameHelp: 'Henkilö, jolle luovutat tunnistetiedot.',
  contactEmail: 'Yhteyshenkilön sähköposti',
  contactEmailHelp:
    'Hakemuksen hyväksymisestä ilmoitetaan tähän osoitteeseen. Viestissä ei ole tunnistetietoja.',
  emailWrong: 'Tämä ei ole sähköpostiosoite. Tarkista se.',
  plannedOn: 'Suunniteltu päivä',
  plannedOnHelp: 'Päivä, josta alkaen uusi järjestelmä on tarkoitus ottaa käyttöön.',
  closingOnHelp: 'Päivä, jona toimipiste suljetaan.',
  newLocationOnHelp: 'Päivä, jona toimipiste avataan.',
  dayMissing: 'Anna päivä.',
  dayOver: 'Päivä on jo mennyt. Anna päivä, joka on aikaisintaan tänään.',
  clientRole: 'Laiterooli (Client Role)',
  roleMissing: 'Valitse laiterooli.',
  fullAccessIs:
    'Rooli, johon kuuluvat kaikki käytettävissä olevat oikeudet (Role with all available permissions assigned)',
  withoutPermissions: 'Ei oikeuksia',
  replaces: 'Korvattavat vanhat laitteet',
  replacesHelp:
    'Valitse laitteet, joiden käytön toimipiste lopettaa, kun uusi järjestelmä on otettu käyttöön.',
  replacesNone: 'Ei korvaa yhtään laitetta',
  replacesMissing: 'Valitse korvattavat laitteet tai kohta ”Ei korvaa yhtään laitetta”.',
  locationFirst: 'Valitse ensin toimipiste, niin näet sen laitteet.',
  noEquipment: 'Toimipisteessä ei ole laitteita, joten uusi järjestelmä ei korvaa niistä yhtään.',
  lastUsed: (when) => `viimeksi käytetty ${when}`,
  neverUsed: 'ei koskaan käytetty',
  locked: 'lukittu',
  remark: 'Lisätietoja',
  remarkHelp: 'Mitä kansallisen organisaation on lisäksi hyvä tietää.',
  stops: 'Kun toimipiste poistetaan, sen laitteilla ei voi enää varmentaa lääkkeitä.',
  verb: 'Lähetä hakemus',
  done: 'Hakemus on lähetetty kansalliselle organisaatiolle',
}
