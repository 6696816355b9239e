import type { deciding as english } from '../../en/applications/deciding.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofApplications = { one: 'hakemus', other: 'hakemusta' }

export const deciding: typeof english = {
  title: 'Hakemukset',
  sentence: 'Markkina-alueesi organisaatioiden hakemukset.',
  show: 'Näytä',
  open: 'Avoimet',
  over: 'Päättyneet',
  waitingSince: 'Lähetetty',
  count: (shown, all) =>
    shown === all ? count(all, ofApplications) : `${shown} / ${count(all, ofApplications)}`,
  noneOpen:
    'Avoimia hakemuksia ei ole. Organisaatioiden hakemukset, esimerkiksi IT-järjestelmän vaihdot, näkyvät täällä.',
  noneOver: 'Päättyneitä hakemuksia ei vielä ole. Valmiit, hylätyt ja perutut hakemukset näkyvät täällä.',
  showOpen: 'Näytä avoimet hakemukset',
  overtaken: {
    approved: (name) => `${name} on jo hyväksynyt hakemuksen`,
    refused: (name) => `${name} on jo hylännyt hakemuksen`,
    over: 'Hakemus on sillä välin päättynyt',
    is: 'Alla näet nykyisen tilanteen.',
  },
  next: {
    decide: 'Hyväksy hakemus tai hylkää se perustellen.',
    'decide-in-use':
      'Uusi järjestelmä on jo käytössä. Hyväksy hakemus tai hylkää se, jolloin uuden järjestelmän tunnistetiedot lukitaan.',
    'wait-hand-over':
      'Organisaatio luovuttaa seuraavaksi uudet tunnistetiedot IT-toimittajalleen. Sinun ei tarvitse nyt tehdä mitään.',
    'wait-use': 'IT-toimittajalla on tunnistetiedot. Uutta järjestelmää ei ole vielä käytetty.',
    'old-in-use':
      'Uusi järjestelmä on käytössä, mutta myös vanhaa on käytetty viimeisten 24 tunnin aikana. Varmista asia organisaatiolta, ennen kuin lukitset vanhat tunnistetiedot.',
    lock: 'Uusi järjestelmä on käytössä. Lukitse vanhat tunnistetiedot.',
    close: 'Uusi järjestelmä on käytössä, eikä lukittavia vanhoja laitteita ole. Päätä vaihto.',
    'wait-closing':
      'Organisaatio poistaa toimipisteen sinä päivänä, jona se suljetaan. Sinun ei tarvitse nyt tehdä mitään.',
    'change-done': 'Vaihto on valmis. Vanhalla järjestelmällä ei voi enää tehdä mitään.',
    'location-added': 'Toimipiste on lisätty.',
    'location-closed': 'Toimipiste on suljettu.',
    withdrawn: 'Organisaatio on perunut hakemuksen.',
    'wait-decision': 'Kansallinen organisaatio käsittelee hakemuksen.',
    'wait-lock':
      'Uusi järjestelmä on käytössä. Kansallinen organisaatio lukitsee seuraavaksi vanhat tunnistetiedot.',
  },
  newLocked: (name) => `Uusi laite ${name} on lukittu, joten uudella järjestelmällä ei voi tehdä mitään.`,
  newDeleted: (name) =>
    `Organisaatio on poistanut uuden laitteen ${name}, joten uudella järjestelmällä ei voi tehdä mitään.`,
  approving: {
    title: 'Hyväksy hakemus',
    verb: 'Hyväksy',
    question: (organisation) => `Haluatko hyväksyä organisaation ${organisation} hakemuksen?`,
    makesEquipment: (name) =>
      `Laite ${name} lisätään hakemuksen mukaisella laiteroolilla. Organisaatio luovuttaa sen tunnistetiedot IT-toimittajalle.`,
    equipmentThere: (name) => `Laite ${name} on jo lisätty, joten uutta ei lisätä.`,
    makesLocation: (name) => `Toimipiste ${name} lisätään.`,
    allowsClosing: (name) => `Organisaatio voi sen jälkeen poistaa toimipisteen ${name}.`,
    remark: 'Lisätietoja',
    remarkHelp: 'Organisaatio näkee tämän.',
    done: 'Hakemus on hyväksytty',
  },
  refusing: {
    title: 'Hylkää hakemus',
    verb: 'Hylkää',
    question: (organisation) => `Haluatko hylätä organisaation ${organisation} hakemuksen?`,
    locks: (name) => `Laite ${name} on jo lisätty. Se lukitaan heti.`,
    reason: 'Perustelut',
    reasonHelp: 'Perustelut kirjataan, ja organisaatio näkee ne.',
    reasonMissing: 'Anna perustelut.',
    done: 'Hakemus on hylätty',
  },
  locking: {
    title: 'Lukitse vanhat tunnistetiedot',
    verb: 'Lukitse vanhat tunnistetiedot',
    sentence: 'Lukitsemisen jälkeen vanhalla järjestelmällä ei voi tehdä mitään, ja vaihto on valmis.',
    usedFrom: (name, when, address) => `${name}: viimeksi käytetty ${when} osoitteesta ${address}.`,
    used: (name, when) => `${name}: viimeksi käytetty ${when}.`,
    neverUsed: (name) => `${name}: ei koskaan käytetty.`,
    lockedAlready: (name) =>
      `${name} on jo lukittu. Tämän jälkeen vain kansallinen organisaatio voi poistaa lukituksen.`,
    stops: (equipment) => `${count(equipment, { one: 'laite', other: 'laitetta' })} lukitaan`,
    effect: (organisation) =>
      `Lukitsemisesta alkaen organisaation ${organisation} vanhalla järjestelmällä ei voi tehdä mitään: ei varmentaa eikä luovuttaa, ei myöskään sen jo hakemilla tunnisteilla.`,
    inUse: 'Vanhaa järjestelmää on käytetty viimeisten 24 tunnin aikana',
    inUseIs: (names) =>
      `Se voi olla yhä käytössä: ${names}. Varmista asia organisaatiolta ennen lukitsemista.`,
    notUsedYet: 'Uutta järjestelmää ei ole vielä käytetty',
    notUsedYetIs: 'Toimipisteelle ei ehkä jää yhtään järjestelmää, jolla varmentaa lääkkeitä.',
    confirm: 'Vahvistus',
    isKnown: 'Tiedän, että sitä on käytetty viimeisten 24 tunnin aikana ja että se lakkaa nyt toimimasta.',
    isKnownMissing: 'Vahvista, että asia on tiedossa.',
    done: 'Vanhat tunnistetiedot on lukittu. Vaihto on valmis.',
  },
  closing: {
    title: 'Päätä vaihto',
    verb: 'Päätä vaihto',
    question: (organisation) => `Haluatko päättää organisaation ${organisation} IT-järjestelmän vaihdon?`,
    nothingStops: 'Yhtään laitetta ei lukita: korvattavia laitteita ei ole, tai ne on poistettu.',
    done: 'Vaihto on valmis',
  },
  replacedSentence:
    'Lukitse näiden laitteiden tunnistetiedot, kun uusi järjestelmä on käytössä. Vanhalla järjestelmällä ei voi sen jälkeen tehdä mitään.',
  replacedToSee:
    'Näiden laitteiden tunnistetiedot lukitaan, kun uusi järjestelmä on käytössä. Vanhalla järjestelmällä ei voi sen jälkeen tehdä mitään.',
  justNow: 'juuri äsken',
}
