import type { locationApplications as english } from '../../en/organisation/location-applications.ts'

export const locationApplications: typeof english = {
  change: 'Vaihda IT-järjestelmä',
  underWay: 'Toimipisteen IT-järjestelmän vaihto on kesken',
  toApplication: 'Näytä hakemus',
  newLocation: {
    title: 'Hakemus uudesta toimipisteestä',
    sentence:
      'Markkina-alueellasi kansallinen organisaatio hyväksyy uuden toimipisteen, ennen kuin se lisätään. Hyväksymisen jälkeen toimipiste näkyy täällä ja sille voi lisätä laitteita.',
    notNeeded: 'Siirry toimipisteen lisäämiseen',
    opens: 'Suunniteltu päivä',
    opensHelp: 'Päivä, jona toimipiste avataan.',
    remark: 'Lisätietoja',
    remarkHelp: 'Mitä kansallisen organisaation on lisäksi hyvä tietää.',
    dayMissing: 'Anna päivä.',
    dayOver: 'Päivä on jo mennyt. Anna päivä, joka on aikaisintaan tänään.',
    verb: 'Lähetä hakemus',
    done: 'Hakemus on lähetetty kansalliselle organisaatiolle',
  },
  closing: {
    apply: 'Tee hakemus toimipisteen sulkemisesta',
    applyOne: (name) => `Tee hakemus sulkemisesta: ${name}`,
    needed:
      'Markkina-alueellasi kansallinen organisaatio hyväksyy sulkemisen ensin. Tee siitä hakemus. Kun se on hyväksytty, voit poistaa toimipisteen tällä sivulla.',
    cannotApply: 'Sinulla ei ole oikeutta tehdä hakemusta. Ota yhteyttä organisaatiosi pääkäyttäjään.',
    waiting:
      'Sulkemista on haettu, ja kansallinen organisaatio käsittelee hakemuksen. Kun se on hyväksytty, voit poistaa toimipisteen tällä sivulla.',
    approved: 'Kansallinen organisaatio on hyväksynyt toimipisteen sulkemisen.',
  },
}
