import type { peopleProblems as english } from '../../en/first/people-problems.ts'

export const peopleProblems: typeof english = {
  'session.missing': 'Et ole kirjautunut sisään, tai istuntosi on päättynyt. Kirjaudu sisään.',
  'sign_in.refused': 'Käyttäjätunnus tai salasana on väärin. Tarkista molemmat tai vaihda salasana.',
  'sign_in.no_membership':
    'Tili ei kuulu tällä hetkellä mihinkään organisaatioon. Ota yhteys organisaatiosi pääkäyttäjään.',
  'sign_in.slowed': 'Yrityksiä oli liian monta. Odota hetki ja yritä uudelleen.',
  'sign_in.not_begun':
    'Kirjautuminen aloitettiin toisessa selaimessa tai se on jo päättynyt. Aloita käyttäjätunnuksesta ja salasanasta.',
  'code.wrong': 'Vahvistuskoodi on väärä. Katso uusin viesti.',
  'code.expired': 'Vahvistuskoodi on vanhentunut. Pyydä uusi.',
  'code.used_up': 'Vahvistuskoodi annettiin väärin liian monta kertaa. Pyydä uusi.',
  'code.used_already': 'Tämä koodi on jo käytetty. Odota seuraavaa koodia.',
  'code.too_many_sends': 'Viestejä lähetettiin liian monta. Odota ja yritä sitten uudelleen.',
  'step_up.required': 'Varmista vielä, että se olet sinä. Anna salasanasi uudelleen.',
  'step_up.refused': 'Varmistus ei täsmää. Tarkista, mitä kirjoitit.',
  'password.too_short': 'Salasana on liian lyhyt. Valitse pidempi.',
  'password.too_common': 'Salasana on helppo arvata. Valitse toinen, esimerkiksi useampi sana.',
  'password.used_before': 'Olet käyttänyt tätä salasanaa ennenkin. Valitse uusi.',
  'password.wrong': 'Nykyinen salasana on väärin. Tarkista se.',
  'link.not_valid': 'Linkki ei kelpaa, se on jo käytetty tai se on vanhentunut. Pyydä uusi.',
  'totp.required': 'Roolisi edellyttää todennussovellusta. Ota se käyttöön kohdassa Oma tili.',
  'totp.not_begun': 'Todennussovelluksen käyttöönottoa ei ole aloitettu. Aloita alusta.',
  'totp.demanded':
    'Roolisi edellyttää todennussovellusta, joten sitä ei voi poistaa. Vaihda se sen sijaan uuteen.',
  'account.not_found': 'Tämä istunto on jo päättynyt. Lataa sivu uudelleen.',
  'email.same': 'Tämä on jo sähköpostiosoitteesi.',
  'invitation.not_found': 'Tämä kutsu ei ole enää avoinna. Lataa sivu uudelleen.',
  'invitation.other_account':
    'Kutsu on tarkoitettu toiselle sähköpostiosoitteelle. Kirjaudu ulos ja sitten sisään sillä osoitteella.',
  'invitation.account_exists':
    'Tällä sähköpostiosoitteella on jo tili. Hyväksy kutsu kirjautumalla sillä sisään.',
  'user.not_found': 'Organisaatiossa ei ole tällaista käyttäjää, tai hänet on poistettu.',
  'user.is_member': 'Henkilö on jo organisaation käyttäjä.',
  'user.is_yourself': 'Et voi tehdä tätä itsellesi. Pyydä toista pääkäyttäjää tekemään se.',
  'user.last_super_user':
    'Organisaation viimeistä pääkäyttäjää ei voi poistaa. Tee ensin jostakusta toisesta pääkäyttäjä.',
  'user.kind_does_not_fit':
    'Tämäntyyppisessä organisaatiossa ei ole tällaisia käyttäjiä. Valitse toinen tyyppi.',
  'user.outranks_you':
    'Pääkäyttäjälle, ylläpitäjälle ja tarkastajalle tämän voi tehdä vain pääkäyttäjä tai ylläpitäjä. Pyydä häntä tekemään se.',
  'user.works_elsewhere': 'Käyttäjällä on toimipaikkoja, joita sinulla ei ole. Käänny pääkäyttäjän puoleen.',
  'grant.beyond_own':
    'Voit antaa muille vain oikeuksia, jotka sinulla itselläsi on. Käänny pääkäyttäjän puoleen.',
  'group.not_found': 'Käyttäjäryhmää ei löydy, tai se on poistettu.',
  'group.name_taken': 'Tämänniminen käyttäjäryhmä on jo olemassa. Valitse toinen nimi.',
  'group.in_use': 'Ryhmässä on käyttäjiä. Poista heidät ensin ryhmästä.',
  'group.works_elsewhere':
    'Ryhmän käyttäjillä on toimipaikkoja, joita sinulla ei ole. Käänny pääkäyttäjän puoleen.',
  'group.permission_does_not_fit': 'Tämäntyyppisen organisaation käyttäjillä ei voi olla tätä oikeutta.',
}
