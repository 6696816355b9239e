import type { ui as english } from '../en/ui.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')

export const ui: typeof english = {
  cancel: 'Peruuta',
  close: 'Sulje',
  back: 'Takaisin',
  copy: (what) => `Kopioi ${what}`,
  copyShort: 'Kopioi',
  copied: 'Kopioitu',
  copyFailed: 'Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.',
  downloadFile: 'Lataa tekstitiedostona',
  downloaded: 'Ladattu',
  showPassword: 'Näytä kirjoitettu',
  hidePassword: 'Piilota kirjoitettu',
  required: 'Tämä kenttä on pakollinen.',
  optional: 'valinnainen',
  requiredFields: 'Tähdellä merkityt kentät ovat pakollisia.',
  loading: 'Ladataan',
  actions: 'Toiminnot (Actions)',
  select: 'Valitse',
  nothingFound: 'Ei tuloksia',
  more: 'Lisää',
  opensInNewTab: 'avautuu uuteen välilehteen',
  notice: { good: 'Valmis', careful: 'Huomaa', stop: 'Seis', information: 'Tiedoksi' },
  failure: {
    title: 'Jokin meni vikaan',
    advice: 'Yritä uudelleen. Jos vika toistuu, kerro tukeen alla oleva viite.',
    wrongField: 'Tämä ei kelpaa. Tarkista kenttä.',
    unreachable:
      'Palvelimeen ei saada yhteyttä. Tarkista yhteys ja yritä uudelleen. Kirjoittamasi tiedot ovat tallessa.',
    reference: 'Viite',
    tryAgain: 'Yritä uudelleen',
    waitFor: (span) => `Voit yrittää uudelleen, kun on kulunut ${span}.`,
    waited: 'Voit nyt yrittää uudelleen.',
    wrongFields: (wrong) => `${count(wrong, { one: 'kenttä vaatii', other: 'kenttää vaatii' })} huomiotasi.`,
  },
  changed: {
    title: 'Tiedot ovat muuttuneet',
    sentence:
      'Joku muu on muuttanut näitä tietoja sen jälkeen, kun avasit ne. Antamasi tiedot ovat tallessa.',
    showNow: 'Näytä nykyiset tiedot',
  },
  secret: {
    public: 'julkinen',
    private: 'salainen',
    onlyTime: 'Salainen tieto näytetään vain tämän kerran.',
    closeAnyway: 'Sulje tallentamatta',
    goBack: 'Palaa',
    leave: 'Poistu sivulta',
    leavingTitle: 'Olet poistumassa sivulta',
    leaving: 'Kun poistut, kukaan ei enää näe salaista tietoa.',
    notKeptTitle: 'Salaista tietoa ei ole tallennettu',
    notKept:
      'Et ole kopioinut etkä ladannut salaista tietoa. Kun tämä ikkuna suljetaan, kukaan ei enää näe sitä.',
  },
  confirm: { type: (name) => `Vahvista kirjoittamalla ${name}` },
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
    none: 'Yhtään oikeutta ei ole valittu: haltija ei voi tehdä mitään.',
  },
}
