import type { requestProblems as english } from '../../en/first/request-problems.ts'

export const requestProblems: typeof english = {
  'request.invalid': 'Osa tiedoista ei kelpaa. Tarkista merkityt kentät.',
  'request.unreadable': 'Lähetettyä ei voitu lukea. Yritä uudelleen.',
  'request.too_large': 'Tietoa on liikaa yhdellä kertaa. Lähetä vähemmän.',
  'request.wrong_media_type': 'Lähetettyä ei voitu lukea. Lataa sivu uudelleen ja yritä sitten.',
  'request.wrong_method': 'Tämä sivu ja palvelin eivät sovi yhteen. Lataa sivu uudelleen.',
  'request.wrong_host': 'Demo vastaa vain osoitteissa localhost, 127.0.0.1 ja [::1]. Käytä jotakin niistä.',
  'organisation.other_open': 'Tässä selaimessa on nyt avoinna toinen organisaatio. Lataa sivu uudelleen.',
  'request.cross_site': 'Pyyntö tuli toisen sivuston sivulta. Avaa Theriac itse ja yritä uudelleen.',
  'address.not_found': 'Tästä osoitteesta ei löydy mitään. Kohde on voitu poistaa. Lataa sivu uudelleen.',
  'token.missing': 'Et ole kirjautunut sisään, tai istuntosi on päättynyt. Kirjaudu sisään.',
  'token.malformed': 'Et ole kirjautunut sisään, tai istuntosi on päättynyt. Kirjaudu sisään.',
  'token.invalid': 'Et ole kirjautunut sisään, tai istuntosi on päättynyt. Kirjaudu sisään.',
  'network.not_allowed':
    'Tämä laite ei saa ottaa yhteyttä tästä osoitteesta. Pyydä pääkäyttäjää lisäämään osoite sallittuihin verkkoihin.',
  'permission.missing':
    'Sinulla ei ole oikeutta tähän. Pyydä oikeutta siltä, joka hallinnoi organisaatiosi käyttäjiä.',
  'rate.exceeded': 'Pyyntöjä tuli liikaa. Odota hetki ja yritä uudelleen.',
  'database.unavailable': 'Palvelin ei juuri nyt saa yhteyttä tietoihinsa. Yritä hetken kuluttua uudelleen.',
  'server.stopping': 'Palvelin käynnistyy uudelleen. Yritä hetken kuluttua uudelleen.',
  'server.not_ready': 'Palvelin ei ole vielä valmis. Yritä hetken kuluttua uudelleen.',
  'server.busy': 'Juuri nyt kirjautuu moni sisään. Yritä muutaman sekunnin päästä uudelleen.',
  'server.failed': 'Vika on meillä. Yritä uudelleen tai kerro tukeen alla oleva viite.',
}
