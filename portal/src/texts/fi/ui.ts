import type { ui as english } from '../en/ui.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')

export const ui: typeof english = {
  cancel: 'Peruuta',
  close: 'Sulje',
  copy: (what) => `Kopioi ${what}`,
  copyShort: 'Kopioi',
  copied: 'Kopioitu',
  copyFailed: 'Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.',
  downloadFile: 'Lataa tekstitiedostona',
  downloaded: 'Ladattu',
  showPassword: 'Näytä salasana',
  hidePassword: 'Piilota salasana',
  optional: 'valinnainen',
  requiredFields: 'Tähdellä merkityt kentät ovat pakollisia.',
  loading: 'Ladataan',
  actions: 'Toiminnot',
  select: 'Valitse',
  nothingFound: 'Ei tuloksia',
  showMore: 'Näytä lisää',
  opensInNewTab: 'avautuu uuteen välilehteen',
  notice: { good: 'Valmis', careful: 'Huomaa', stop: 'Seis', information: 'Tiedoksi' },
  day: {
    day: 'Päivä',
    month: 'Kuukausi',
    year: 'Vuosi',
    none: 'Tällaista päivää ei ole. Tarkista päivä, kuukausi ja vuosi, esimerkiksi 31\u00a012\u00a02026.',
  },
  failure: {
    title: 'Jokin meni vikaan',
    advice: 'Yritä uudelleen. Jos vika toistuu, ota yhteyttä tukeen ja ilmoita viite.',
    wrongField: 'Tämä ei kelpaa. Tarkista kenttä.',
    notAName:
      'Kirjoita pelkkä nimi: ei verkko-osoitetta, ei merkkejä /, @ tai : eikä pistettä keskelle sanaa.',
    unreachable:
      'Palvelimeen ei saada yhteyttä. Tarkista yhteys ja yritä uudelleen. Kirjoittamasi tiedot ovat tallessa.',
    reference: 'Viite',
    tryAgain: 'Yritä uudelleen',
    waitFor: (span) => `Voit yrittää uudelleen, kun aikaa on kulunut ${span}.`,
    waited: 'Voit nyt yrittää uudelleen.',
  },
  changed: {
    title: 'Joku muu on muuttanut näitä tietoja',
    sentence: 'Tiedot ovat muuttuneet sen jälkeen, kun avasit ne. Kirjoittamasi tiedot ovat tallessa.',
    showNow: 'Näytä nykyiset tiedot',
  },
  secret: {
    public: 'julkinen',
    private: 'salainen',
    onlyTime: 'Tekninen salasana näytetään vain tämän kerran.',
    closeAnyway: 'Sulje ilman salasanaa',
    goBack: 'Palaa',
    leave: 'Poistu sivulta',
    leavingTitle: 'Olet poistumassa sivulta',
    leaving: 'Kun poistut, kukaan ei enää näe teknistä salasanaa.',
    notKeptTitle: 'Et ole vielä ottanut teknistä salasanaa talteen',
    notKept:
      'Teknistä salasanaa ei ole kopioitu eikä ladattu. Kun ikkuna suljetaan, kukaan ei enää näe sitä.',
  },
  matrix: {
    permissions: 'Oikeudet',
    function: 'Toiminto',
    all: 'Kaikki',
    create: 'Lisäys',
    read: 'Katselu',
    update: 'Muutos',
    delete: 'Poisto',
    special: 'Muut',
    allOf: (row) => `${row}: kaikki`,
    cell: (row, action) => `${row}: ${action}`,
    chosen: (chosen) => `${count(chosen, { one: 'oikeus', other: 'oikeutta' })} valittu`,
    none: 'Yhtään oikeutta ei ole valittu, joten mitään ei saa tehdä.',
  },
}
