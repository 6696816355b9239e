import type { applicationProblems as english } from '../../en/first/application-problems.ts'

export const applicationProblems: typeof english = {
  'application.not_found': 'Hakemusta ei löydy.',
  'application.open_already':
    'Toimipisteellä on jo samanlainen avoin hakemus. Peru se ensin tai odota päätöstä.',
  'application.decided': 'Joku muu on sillä välin käsitellyt hakemuksen. Lataa sivu uudelleen.',
  'application.over': 'Hakemus on sillä välin peruttu, hylätty tai päätetty. Lataa sivu uudelleen.',
  'application.not_approved': 'Hakemusta ei ole vielä hyväksytty.',
  'application.needed':
    'Kansallisen organisaation on ensin hyväksyttävä tämä. Tee hakemus kohdassa Hakemukset.',
  'application.not_needed': 'Tähän ei tarvita hakemusta. Tee muutos kohdassa Toimipisteet.',
  'application.old_in_use':
    'Lukittavaa laitetta on käytetty viimeisten 24 tunnin aikana. Tarkista tilanne ja vahvista lukitus.',
  'incident.not_found': 'Lukitusta ei löydy. Lataa sivu uudelleen.',
  'incident.open_already': 'Toimittajan tai IT-järjestelmän kaikki laitteet on jo lukittu.',
  'incident.changed':
    'Lukittavat laitteet ovat muuttuneet sen jälkeen, kun katsoit niitä. Tarkista ne uudelleen.',
  'known_fact.wrong':
    'Jokin vastaus on väärä. Tarkista vastaukset. Viiden väärän yrityksen jälkeen kutsu lakkaa olemasta voimassa.',
  'onboarding.not_open': 'Toimipisteet on jo vahvistettu. Ne löytyvät kohdasta Toimipisteet.',
}
