import type { incidents as english } from '../../en/national/incidents.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofEquipment = { one: 'laite', other: 'laitetta' }
const inOrganisations = { one: 'organisaatiossa', other: 'organisaatiossa' }
const ofOrganisations = { one: 'organisaatio', other: 'organisaatiota' }
const ofLocks = { one: 'lukitus', other: 'lukitusta' }

export const incidents: typeof english = {
  title: 'Poikkeustilanteessa lukitut',
  sentence: 'Yhdellä kertaa lukitut laitteet. Lukituksen poistaminen koskee vain niitä.',
  count: (locks) => count(locks, ofLocks),
  fields: {
    what: 'Kohde',
    state: 'Tila',
    extent: 'Laajuus',
    locked: 'Lukittu',
    unlocked: 'Lukitus poistettu',
  },
  what: (supplier, system) =>
    system === undefined ? `${supplier}: kaikki laitteet` : `${supplier}: ${system}`,
  isLocked: (supplier, system) =>
    system === undefined
      ? `Toimittajan ${supplier} kaikki laitteet on lukittu`
      : `Kaikki laitteet on lukittu: ${system}, ${supplier}`,
  because: (reason) => `Syy: ${reason}`,
  locked: 'Lukittu',
  unlocked: 'Lukitus poistettu',
  extent: (clients, organisations) =>
    `${count(clients, ofEquipment)}, ${count(organisations, ofOrganisations)}`,
  unlock: 'Poista lukitus',
  unlockOne: (what) => `Poista lukitus: ${what}`,
  locking: {
    title: 'Lukitse toimittajan kaikki laitteet',
    sentence:
      'Poikkeustilannetta varten: lukituksen jälkeen toimittajan laitteilla ei voi varmentaa eikä luovuttaa lääkkeitä. Vain sinä voit poistaa lukituksen.',
    begin: 'Lukitse …',
    isAlready: 'Toimittajan kaikki laitteet on jo lukittu.',
    showLock: 'Näytä lukitus',
    verb: 'Lukitse',
    question: (supplier) =>
      `Laitteet, joiden toimittaja on ${supplier}, lakkaavat heti toimimasta markkina-alueen kaikissa organisaatioissa.`,
    what: 'Mitä lukitaan',
    everything: 'Kaikki laitteet',
    onlySystem: (system) => `Vain ${system}`,
    nothing: (lockedAlready) =>
      lockedAlready === 0
        ? 'Yhdelläkään laitteella ei ole tätä toimittajaa tai järjestelmää. Lukitus ei vaikuttaisi mihinkään.'
        : `Lukitus ei vaikuttaisi enää mihinkään: olet jo lukinnut (${count(lockedAlready, ofEquipment)}).`,
    stops: (clients, organisations) =>
      `Toimimasta lakkaa ${count(clients, ofEquipment)} ${count(organisations, inOrganisations)}.`,
    changed:
      'Lukittavat laitteet ovat muuttuneet sen jälkeen, kun katsoit niitä. Mitään ei ole vielä lukittu.',
    changedSays:
      'Tässä on tilanne nyt. Jos painat uudelleen Lukitse, lukitaan kaikki, mitä sillä hetkellä on.',
    usedLately: (clients) => `Viimeisten 24 tunnin aikana käytetty: ${count(clients, ofEquipment)}.`,
    notUsedLately: 'Yhtäkään niistä ei ole käytetty viimeisten 24 tunnin aikana.',
    lockedAlready: (clients) =>
      `Olet jo aiemmin lukinnut: ${count(clients, ofEquipment)}. Ne pysyvät ennallaan.`,
    ofOrganisation: (name, clients) => `${name}: ${clients}`,
    lastUsed: 'viimeksi käytetty',
    andMore: (organisations) => `ja vielä ${count(organisations, ofOrganisations)}`,
    reason: 'Syy',
    reasonHelp: 'Organisaatiot lukevat syyn portaalista ja saamastaan viestistä.',
    reasonMissing: 'Kirjoita syy.',
    done: (clients) => `Lukittu: ${count(clients, ofEquipment)}`,
  },
  unlocking: {
    title: 'Poista lukitus',
    verb: 'Poista lukitus',
    question: (what, clients) =>
      `${what}. Taas käytettävissä entisillä tunnistetiedoilla: ${count(clients, ofEquipment)}.`,
    stayLocked: (clients) =>
      `Lukittuna pysyvät organisaatioiden itse lukitsemat: ${count(clients, ofEquipment)}.`,
    others: 'Sillä välin erikseen lukitut laitteet pysyvät lukittuina.',
    done: (what) => `${what}: lukitus poistettu`,
  },
}
