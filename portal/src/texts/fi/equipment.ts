import type { equipment as english } from '../en/equipment.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')

export const equipment: typeof english = {
  title: 'Laitteet (Client Equipment)',
  sentence: 'Tietokoneet ja IT-järjestelmät, jotka varmentavat lääkkeitä tässä toimipisteessä.',
  add: 'Lisää laite (Add Client Equipment)',
  cannotChooseRole:
    'Et näe laiterooleja, ja laitteelle on valittava rooli. Pyydä oikeutta organisaatiosi pääkäyttäjältä.',
  count: (all) => count(all, { one: 'laite', other: 'laitetta' }),
  none: 'Laitteita ei vielä ole. Lisää tietokone tai IT-järjestelmä, joka varmentaa täällä lääkkeitä, niin saat sille tekniset tunnistetiedot (Client Id ja Client Secret).',
  noneToSee: 'Tässä toimipisteessä ei ole laitteita.',
  fields: {
    equipmentId: 'Laitteen nimi (Equipment Id)',
    clientId: 'Tekninen tunnus (Client Id)',
    clientSecret: 'Tekninen salasana (Client Secret)',
    clientRole: 'Laiterooli (Client Role)',
    supplier: 'IT-toimittaja',
    status: 'Tila',
    lastUsed: 'Viimeksi käytetty',
    created: 'Lisätty',
  },
  clientIdOf: (name) => `laitteen ${name} tekninen tunnus`,
  equipmentIdHelp: 'Laitteen tai IT-järjestelmän selkokielinen nimi, esimerkiksi apteekkijärjestelmän nimi.',
  equipmentIdMissing: 'Anna laitteen nimi.',
  roleMissing: 'Valitse laiterooli.',
  supplierHelp: 'IT-toimittaja, joka ottaa järjestelmän käyttöön, jos se on luettelossa.',
  noSupplier: 'Ei toimittajaa',
  active: 'Aktiivinen',
  locked: 'Lukittu',
  lockedByNmvo: (reason) =>
    `kansallisen varmennusorganisaation toimesta; vain se voi poistaa lukituksen: ${reason}`,
  lockedBecause: (reason) => (reason === '' ? 'Palautettu poistamisen jälkeen' : `Syy: ${reason}`),
  withoutPermissions: 'Ei oikeuksia',
  withoutPermissionsHelp: 'Laite ei voi tehdä mitään. Anna sille toinen laiterooli.',
  never: 'Ei koskaan',
  from: (address) => `osoitteesta ${address}`,
  justNow: 'juuri äsken',
  malformed: (times) =>
    `${count(times, { one: 'vajaa tai virheellinen salasana', other: 'vajaata tai virheellistä salasanaa' })}, ensimmäinen`,
  edit: 'Muokkaa',
  lock: 'Lukitse',
  unlock: 'Poista lukitus',
  regenerate: 'Luo uusi tekninen salasana',
  delete: 'Poista',
  restore: 'Palauta',
  actionOn: (action, name) => `${action}: ${name}`,
  onlyNmvoUnlocks:
    'Kansallinen varmennusorganisaatio on lukinnut laitteen, ja vain se voi poistaa lukituksen.',
  unlockFirst: 'Laite on lukittu. Poista lukitus ensin.',
  creating: { title: 'Lisää laite (Create Client Equipment)', verb: 'Luo (Create)' },
  shown: {
    title: (name) => `Laitteen ${name} tekniset tunnistetiedot`,
    sentence:
      'Ota molemmat tunnistetiedot talteen nyt ja toimita ne IT-toimittajasi sovitulle yhteyshenkilölle.',
    again:
      'Vanhan teknisen salasanan voimassaolo päättyy valintasi mukaan. Toimita uusi sille, joka ylläpitää sitä käyttävää IT-järjestelmää.',
    advice:
      'Säilytä ne turvallisessa paikassa ja lähetä ne vain niin, ettei kukaan muu voi lukea niitä, esimerkiksi salatulla sähköpostilla. Tunnistetiedot ovat luottamuksellisia, eikä niitä saa jakaa kenenkään sellaisen kanssa, joka ei ole suoraan tekemisissä tämän IT-järjestelmän kanssa.',
    lost: 'Jos suljet ikkunan ennen kuin tiedot ovat tallessa, laitteelle voi luoda uuden teknisen salasanan.',
    file: (name, location, organisation) =>
      `Laitteen ${name} tekniset tunnistetiedot, ${location}, ${organisation}.`,
    fileAdvice:
      'Luottamuksellinen. Älä anna tätä kenellekään, joka ei ole suoraan tekemisissä tämän IT-järjestelmän kanssa, ja poista tiedosto käytön jälkeen.',
  },
  editing: {
    title: 'Muokkaa laitetta',
    verb: 'Päivitä',
    roleCounts: 'Toinen laiterooli on voimassa laitteen seuraavasta pyynnöstä alkaen.',
    secretEnds: (lastFour) => `päättyy merkkeihin ${lastFour}, luotu`,
    usedBy: 'Ohjelma',
    done: (name) => `${name} on päivitetty`,
  },
  locking: {
    title: 'Lukitse laite',
    effect: (name) => `Mikään, mitä ${name} lähettää, ei enää mene läpi, ennen kuin joku poistaa lukituksen.`,
    reason: 'Syy',
    reasonHelp: 'Se, joka myöhemmin ihmettelee, lukee syyn tästä.',
    reasonMissing: 'Anna syy.',
    done: (name) => `${name} on lukittu`,
  },
  unlocking: {
    title: 'Poista laitteen lukitus',
    question: (name) => `Haluatko poistaa laitteen ${name} lukituksen?`,
    effect: 'Laite voi taas heti varmentaa lääkkeitä nykyisellä teknisellä salasanallaan.',
    done: (name) => `Laitteen ${name} lukitus on poistettu`,
  },
  regenerating: {
    title: 'Luo uusi tekninen salasana (Client Secret)',
    question: (name) =>
      `${name} saa uuden teknisen salasanan. Tekninen tunnus, laiterooli ja historia pysyvät ennallaan.`,
    remember: 'Muista päivittää sitä käyttävän järjestelmän asetukset.',
    overlap: 'Vanha tekninen salasana',
    choices: {
      now: 'lakkaa heti olemasta voimassa',
      hour: 'on voimassa vielä tunnin',
      day: 'on voimassa vielä 24 tuntia',
      week: 'on voimassa vielä 7 päivää',
      until: 'on voimassa tiettyyn päivään asti',
    },
    nowHelp: 'Laite ei voi varmentaa lääkkeitä, ennen kuin sillä on uusi salasana.',
    untilDay: 'Voimassa päivän loppuun',
    dayMissing: 'Anna päivä.',
    dayWrong: 'Valitse päivä seuraavien 30 päivän ajalta, aikaisintaan tämä päivä.',
    verb: 'Luo uusi',
  },
  two: {
    title: (name) => `Laitteella ${name} on kaksi voimassa olevaa teknistä salasanaa`,
    left: (lastFour, remaining) =>
      `Vanha, joka päättyy merkkeihin ${lastFour}, on voimassa vielä ${remaining}.`,
    until: 'Päättyy',
    stillUsed: (when) => `Se on edelleen käytössä: viimeksi käytetty ${when}.`,
    notUsed: 'Sitä ei ole käytetty uuden luomisen jälkeen.',
    newUsed: (when) => `Uutta käytettiin viimeksi ${when}.`,
    newNotUsed: 'Uutta ei ole vielä käytetty.',
    end: 'Päätä vanha salasana nyt',
    endTitle: 'Päätä vanha tekninen salasana',
    endQuestion: (name) => `Haluatko päättää laitteen ${name} vanhan teknisen salasanan voimassaolon nyt?`,
    endStops: 'Se, mikä käyttää sitä vielä, lakkaa heti varmentamasta lääkkeitä.',
    ended: (name) => `Laitteen ${name} vanha salasana ei ole enää voimassa`,
  },
  deleting: {
    title: 'Poista laite (Delete Client Equipment)',
    question: (name) => `Haluatko poistaa laitteen, jonka nimi (Equipment Id) on ${name}?`,
    usedFrom: (name, when, address) => `${name} oli käytössä ${when} osoitteesta ${address}.`,
    used: (name, when) => `${name} oli käytössä ${when}.`,
    lastUsed: (name, when) => `${name} oli viimeksi käytössä ${when}.`,
    neverUsed: (name) => `${name} ei ole koskaan ollut käytössä.`,
    stopsAtOnce: 'Se lakkaa heti varmentamasta lääkkeitä.',
    undo: 'Laitteen voi palauttaa 30 päivän ajan, ja se palaa lukittuna.',
    done: (name) => `${name} on poistettu`,
  },
  deleted: {
    title: 'Viimeisten 30 päivän aikana poistetut',
    sentence: 'Palautettu laite pitää teknisen tunnuksensa ja palaa lukittuna.',
    at: 'Poistettu',
    until: 'Palautettavissa',
    restoreTitle: 'Palauta laite',
    restoreQuestion: (name) => `Haluatko palauttaa laitteen ${name}?`,
    restoreEffect:
      'Laite palaa lukittuna. Poista lukitus, kun laitteen on taas tarkoitus varmentaa lääkkeitä.',
    done: (name) => `${name} on palautettu. Se on lukittu.`,
  },
}
