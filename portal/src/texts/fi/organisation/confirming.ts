import type { confirming as english } from '../../en/organisation/confirming.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofLocations = { one: 'toimipiste', other: 'toimipistettä' }

export const confirming: typeof english = {
  title: 'Vahvista toimipisteet',
  sentence: (locations) =>
    locations === 0
      ? 'Nimeä organisaatiosi toimipisteet. Ne lisätään, kun vahvistat ne.'
      : 'Nämä tiedot kansallisella organisaatiolla on toimipisteistäsi. Korjaa virheet, poista toimipisteet, jotka eivät kuulu organisaatioosi, ja lisää puuttuvat.',
  begin: (locations) =>
    locations === 0
      ? 'Nimeä ensin organisaatiosi toimipisteet.'
      : `Kansallisen organisaation tiedoissa organisaatiollasi on ${count(locations, ofLocations)}. Tarkista ensin, että tiedot pitävät paikkansa.`,
  beginVerb: (locations) => (locations === 0 ? 'Nimeä toimipisteet' : 'Vahvista toimipisteet'),
  part: 'Toimipisteesi',
  add: 'Lisää toimipiste',
  name: (place) => `Toimipiste ${place}`,
  remove: (name) => `Poista: ${name}`,
  removeTip: 'Poista',
  most: 'Kerralla voi vahvistaa enintään 50 toimipistettä. Lisää muut sen jälkeen.',
  none: 'Vahvistat, ettei organisaatiollasi ole vielä toimipisteitä. Voit lisätä niitä myöhemmin kohdassa Toimipisteet.',
  verb: 'Vahvista',
  done: (locations) =>
    locations === 0
      ? 'Vahvistettu: ei vielä toimipisteitä'
      : `Vahvistettu ja lisätty: ${count(locations, ofLocations)}`,
  overTitle: 'Ei vahvistettavaa',
  over: 'Organisaatiosi toimipisteet on vahvistettu. Ne löytyvät kohdasta Toimipisteet.',
  notYours:
    'Toimipisteet voi vahvistaa pääkäyttäjä tai se, joka saa lisätä toimipisteitä koko organisaatioon.',
  toLocations: 'Siirry toimipisteisiin (Locations)',
}
