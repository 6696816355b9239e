import type { handOver as english } from '../../en/organisation/hand-over.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')

/** How long something lasts: "1 päivän 2 tuntia", where the span alone is "1 päivä 2 tuntia". */
function lasting(span: string): string {
  const forms = { päivä: 'päivän', tunti: 'tunnin', minuutti: 'minuutin' } as const
  return span.replaceAll(
    /(?<!\d)1(\s)(päivä|tunti|minuutti)(?!\p{L})/gu,
    (_, space: string, unit: keyof typeof forms) => `1${space}${forms[unit]}`,
  )
}

export const handOver: typeof english = {
  giving: {
    label: 'Tekninen salasana (Client Secret)',
    labelAgain: 'Uusi tekninen salasana (Client Secret)',
    choices: {
      show: 'Näytä salasana minulle',
      send: 'Lähetä se IT-toimittajalle',
    },
    helps: {
      show: 'Kerran, seuraavassa ikkunassa. Toimitat sen itse eteenpäin.',
      send: 'IT-toimittaja noutaa sen linkillä ja koodilla. Et näe salasanaa itse.',
    },
    email: 'IT-toimittajan sähköposti',
    emailHelp: 'Linkki lähetetään tähän osoitteeseen. Jätä tyhjäksi, jos välität linkin itse.',
    emailWrong: 'Anna sähköpostiosoite, esimerkiksi nimi@toimittaja.example.',
    validDays: 'Linkki on voimassa',
    days: (days) => count(days, { one: 'päivän', other: 'päivää' }),
    overlap: 'Vanha tekninen salasana noudon jälkeen',
    untilCollected: 'Mikään ei muutu, ennen kuin IT-toimittaja noutaa uuden teknisen salasanan.',
    replaces: 'IT-toimittajalle on jo luotu linkki, jota ei ole vielä käytetty. Se lakkaa toimimasta heti.',
    first: {
      title: 'Luovuta IT-toimittajalle',
      question: (name) =>
        `Laitteella ${name} ei ole vielä teknistä salasanaa, joten se ei voi varmentaa lääkkeitä. Järjestelmän käyttöönottaja tarvitsee salasanan.`,
      verb: 'Näytä salasana',
    },
    expiry: 'Teknisen salasanan voimassaolo',
    expiryAgain: 'Uuden teknisen salasanan voimassaolo',
    expiries: { never: 'ei pääty', until: 'päättyy valittuna päivänä' },
    expiryDay: 'Viimeinen voimassaolopäivä',
    dayMissing: 'Anna päivä.',
    dayOver: 'Valitse päivä, joka on aikaisintaan tänään.',
    dayBeforeLink: 'Valitse myöhempi päivä: linkki on voimassa pidempään.',
    verb: 'Luo linkki',
  },
  made: {
    title: (name) => `Linkki IT-toimittajalle: ${name}`,
    sent: (to) => `Linkki on lähetetty osoitteeseen ${to}.`,
    pass: 'Lähetä linkki IT-toimittajalle, joka ottaa järjestelmän käyttöön.',
    until: (moment) => `Teknisen salasanan voi noutaa kerran. Linkin voimassaolo päättyy ${moment}.`,
    link: 'Linkki',
    code: 'Koodi',
    onlyTime: 'Koodi näytetään vain nyt.',
    advice:
      'Kerro koodi IT-toimittajalle muuta kautta kuin linkki, esimerkiksi puhelimessa: kuka tahansa, jolla on molemmat, voi noutaa teknisen salasanan.',
    told: 'Saat sähköpostiviestin, kun tunnistetiedot on noudettu, ja näet portaalista, milloin ja mistä osoitteesta.',
    codeTold: 'Olen kertonut koodin IT-toimittajalle',
    linkNotKept: 'Et ole vielä kopioinut linkkiä',
    codeNotKept: 'Et ole vielä kertonut tai kopioinut koodia',
    bothNotKept: 'Et ole vielä välittänyt linkkiä ja koodia',
    notKept: 'Kun ikkuna suljetaan, kukaan ei enää näe sitä. Voit milloin tahansa luoda uuden linkin.',
    closeAnyway: 'Sulje silti',
    leaving: 'Kun poistut, kukaan ei enää näe koodia.',
  },
  news: {
    open: (left) =>
      `Odottaa, että IT-toimittaja noutaa tunnistetiedot. Linkki on voimassa vielä ${lasting(left)}.`,
    wrongCodes: (times) => `Tähän mennessä ${count(times, { one: 'väärä koodi', other: 'väärää koodia' })}.`,
    expired: 'IT-toimittajan linkki on vanhentunut. Tunnistetietoja ei ole noudettu.',
    spent: 'IT-toimittajan linkki päättyi viiteen väärään koodiin. Tunnistetietoja ei ole noudettu.',
    collected: (when) => `IT-toimittaja nouti tunnistetiedot ${when}.`,
    collectedFrom: (when, address) => `IT-toimittaja nouti tunnistetiedot ${when} osoitteesta ${address}.`,
    openedAgain: (when) =>
      `IT-toimittajan linkki avattiin toisen kerran oikealla koodilla ${when}. Kysy IT-toimittajalta, kuka sen avasi. Jos kukaan ei tiedä, luo uusi tekninen salasana: tunnistetiedot voivat olla jollakulla ulkopuolisella.`,
    found: (when) =>
      `Laitteen tekninen salasana löytyi paikasta, johon se ei kuulu, ja se poistettiin käytöstä ${when}. Selvitä, miten salasana päätyi sinne.`,
    foundNext: 'Jos IT-järjestelmä käytti sitä, järjestelmä tarvitsee uuden.',
    nothing:
      'Laitteella ei ole voimassa olevia tunnistetietoja, joten se ei voi varmentaa lääkkeitä. Luo uusi tekninen salasana.',
    nothingLocked:
      'Laitteella ei ole voimassa olevia tunnistetietoja, joten se ei voi varmentaa lääkkeitä. Poista lukitus ja luo sitten uusi tekninen salasana.',
    nothingAsk:
      'Laitteella ei ole voimassa olevia tunnistetietoja, joten se ei voi varmentaa lääkkeitä. Ota yhteys pääkäyttäjääsi.',
    two: (left) => `Kaksi voimassa olevaa teknistä salasanaa. Vanha on voimassa vielä ${lasting(left)}.`,
    stillUsed: (when) => `Sitä käytettiin ${when}.`,
    stillUsedFrom: (when, address) => `Sitä käytettiin ${when} osoitteesta ${address}.`,
    secretExpires: (when) => `Tekninen salasana vanhenee ${when}.`,
    keyExpires: (when) => `Julkinen avain vanhenee ${when}.`,
  },
}
