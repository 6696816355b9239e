import type { applications as english } from '../../en/applications/applications.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')

export const applications: typeof english = {
  title: 'Hakemukset',
  sentence: 'Organisaatiosi hakemukset kansalliselle organisaatiolle ja niiden vaiheet.',
  sentenceToApply: 'Täällä organisaatiosi tekee hakemukset kansalliselle organisaatiolle.',
  change: 'Tee hakemus IT-järjestelmän vaihdosta',
  newLocation: 'Tee hakemus uudesta toimipisteestä',
  closing: 'Tee hakemus toimipisteen sulkemisesta',
  cannotApply:
    'Hakemuksen tekijällä on oltava oikeus nähdä laitteet ja laiteroolit sekä lisätä laite, jos laite lisätään heti. Ota yhteyttä organisaatiosi pääkäyttäjään.',
  count: (all) => count(all, { one: 'hakemus', other: 'hakemusta' }),
  none: 'Hakemuksia ei vielä ole. Kun toimipiste vaihtaa IT-järjestelmää, täällä tehdään siitä hakemus kansalliselle organisaatiolle ja seurataan sen vaiheita.',
  noneToSee: 'Hakemuksia ei vielä ole.',
  notToSee:
    'Voit tehdä hakemuksen, mutta et näe tehtyjä hakemuksia. Ota yhteyttä organisaatiosi pääkäyttäjään.',
  fields: {
    kind: 'Hakemus',
    location: 'Toimipiste',
    newSystem: 'Uusi IT-järjestelmä',
    state: 'Tila',
    lastStep: 'Viimeisin vaihe',
    plannedOn: 'Suunniteltu päivä',
    supplier: 'IT-toimittaja',
    itSystem: 'Toimittajan IT-järjestelmä',
    contactName: 'Toimittajan yhteyshenkilö',
    contactEmail: 'Yhteyshenkilön sähköposti',
    clientRole: 'Laiterooli (Client Role)',
    remark: 'Lisätietoja',
    appliedBy: 'Hakija',
    locationName: 'Toimipisteen nimi (Location Name)',
    address: 'Katuosoite',
    city: 'Kaupunki',
    postalCode: 'Postinumero (Postal Code)',
    locationEmail: 'Yhteyssähköposti',
    organisation: 'Organisaatio',
    decision: 'Hyväksyjän lisätiedot',
  },
  kinds: {
    'it-system-change': 'IT-järjestelmän vaihto',
    'new-location': 'Uusi toimipiste',
    'closing-location': 'Toimipisteen sulkeminen',
  },
  titleOf: (kind, location) => `${kind}: ${location}`,
  states: {
    applied: 'Odottaa päätöstä',
    approved: 'Hyväksytty',
    refused: 'Hylätty',
    withdrawn: 'Peruttu',
    closed: 'Päättynyt',
  },
  steps: {
    title: 'Vaiheet',
    applied: 'Hakemus lähetetty',
    approved: 'Hakemus hyväksytty',
    refused: 'Hakemus hylätty',
    withdrawn: 'Hakemus peruttu',
    'equipment-made': 'Uusi laite lisätty',
    'credentials-collected': 'Tunnistetiedot noudettu',
    'new-in-use': 'Uusi järjestelmä otettu käyttöön',
    'old-last-used': 'Vanhaa järjestelmää käytetty viimeksi',
    'old-locked': 'Vanhat tunnistetiedot lukittu',
    closed: 'Asia päättynyt',
    by: (name) => name,
    toCome: 'vielä edessä',
    neverUsed: 'ei koskaan',
  },
  detail: {
    title: 'Hakemuksen tiedot',
    missingTitle: 'Hakemusta ei löydy',
    showAll: 'Näytä kaikki hakemukset',
    replaced: 'Korvattavat vanhat laitteet',
    replacedSentence:
      'Kun uusi järjestelmä on otettu käyttöön, kansallinen organisaatio lukitsee näiden laitteiden tunnistetiedot. Vanhalla järjestelmällä ei voi sen jälkeen tehdä mitään.',
    replacesNothing: 'Uusi järjestelmä ei korvaa yhtään laitetta.',
    equipmentId: 'Laitteen nimi (Equipment Id)',
    status: 'Tila',
    lastUsed: 'Viimeksi käytetty',
    active: 'Aktiivinen',
    locked: 'Lukittu',
    deleted: 'Poistettu',
    never: 'Ei koskaan',
    from: (address) => `osoitteesta ${address}`,
    countOfEquipment: (all) => count(all, { one: 'laite', other: 'laitetta' }),
  },
  refusedBy: (name) => `Hakemus on hylätty. Päätöksen teki ${name}`,
  refusedLocked: (name) => `Hakemusta varten lisätty laite ${name} on lukittu.`,
  refusedNext: 'Korjaa perusteluissa mainitut asiat ja tee uusi hakemus.',
  next: {
    'wait-decision':
      'Kansallinen organisaatio käsittelee hakemuksen. Päätöksestä ilmoitetaan sähköpostitse sinulle ja muille pääkäyttäjille.',
    'wait-approval':
      'Uusi järjestelmä on käytössä. Kansallisen organisaation on vielä hyväksyttävä vaihto, minkä jälkeen se lukitsee vanhat tunnistetiedot.',
    'hand-over': (name) => `Luovuta laitteen ${name} tunnistetiedot IT-toimittajalle.`,
    'ask-hand-over': (name) =>
      `Laitteen ${name} tunnistetiedot on luovutettava IT-toimittajalle. Sinulla ei ole siihen oikeutta: ota yhteyttä organisaatiosi pääkäyttäjään.`,
    'wait-collection': (name) =>
      `Laitteen ${name} tunnistetiedot odottavat IT-toimittajaa, joka avaa linkin koodilla. Näet täältä, kun ne on noudettu.`,
    'wait-use': (name) =>
      `IT-toimittaja ottaa uuden järjestelmän käyttöön laitteen ${name} tunnistetiedoilla. Näet täältä, kun sitä käytetään ensimmäisen kerran.`,
    'wait-lock':
      'Uusi järjestelmä on käytössä. Kansallinen organisaatio lukitsee seuraavaksi vanhat tunnistetiedot, eikä vanhalla järjestelmällä voi sen jälkeen tehdä mitään.',
    'new-locked': (name) =>
      `Laite ${name} on lukittu, joten uudella järjestelmällä ei voi tehdä mitään. Tarkista lukituksen syy.`,
    'new-deleted': (name) =>
      `Laite ${name} on poistettu, joten uudella järjestelmällä ei voi tehdä mitään. Palauta laite tai peru hakemus ja tee uusi.`,
    'close-location': 'Sulkeminen on hyväksytty. Poista toimipiste sinä päivänä, jona se suljetaan.',
    'ask-close-location':
      'Sulkeminen on hyväksytty. Toimipiste poistetaan sinä päivänä, jona se suljetaan. Ota silloin yhteyttä organisaatiosi pääkäyttäjään.',
    'change-done': 'Vaihto on valmis. Vanhalla järjestelmällä ei voi enää tehdä mitään.',
    'location-added': 'Toimipiste on lisätty. Nyt sille voi lisätä laitteita.',
    'location-closed': 'Toimipiste on suljettu.',
    withdrawn: 'Hakemus on peruttu, eikä se johda enää mihinkään.',
  },
  oldCanGo: (all) => (all === 1 ? 'Vanhan laitteen voi nyt poistaa:' : 'Vanhat laitteet voi nyt poistaa:'),
  actions: {
    handOver: 'Luovuta IT-toimittajalle',
    toEquipment: 'Siirry laitteeseen',
    toLocation: 'Siirry toimipisteeseen',
    again: 'Tee uusi hakemus',
  },
  withdrawing: {
    title: 'Peru hakemus',
    sentence: 'Voit perua hakemuksen niin kauan kuin asia ei ole päättynyt.',
    verb: 'Peru hakemus',
    question: (title) => `Haluatko perua hakemuksen ”${title}”?`,
    unused: (name) =>
      `Hakemusta varten lisätty laite ${name} poistetaan, jos sillä ei ole voimassa olevia tunnistetietoja. Muuten laite säilyy, ja voit lukita tai poistaa sen kohdassa Toimipisteet.`,
    decided: 'Kansallinen organisaatio on jo hyväksynyt hakemuksen.',
    done: 'Hakemus on peruttu',
  },
}
