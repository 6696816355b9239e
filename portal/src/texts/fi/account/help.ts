import type { help as english } from '../../en/account/help.ts'

export const help: typeof english = {
  title: 'Ohjeet',
  sentence: 'Lyhyitä vastauksia, ja keneltä kysyä, jos ne eivät auta.',
  support: {
    title: 'Keneltä kysyä',
    sentence: (market) => `Tuki: ${market}`,
    email: 'Sähköposti',
    page: 'Verkkosivu',
    form: 'IT-järjestelmän vaihdon lomake',
    none: 'Yhteystietoa ei ole vielä asetettu.',
    never:
      'Tuki ei koskaan tarvitse salasanaa, vahvistuskoodia eikä teknistä salasanaa (Client Secret). Älä anna niitä kenellekään, vaikka pyydettäisiin.',
  },
  signingIn: {
    title: 'Kirjautuminen',
    code: {
      asks: 'Vahvistuskoodi (Authorisation Code) ei tule',
      says: 'Katso roskapostista ja odota muutama minuutti: viesti voi viivästyä. Valitse sitten ”Lähetä uusi koodi”. Vain uusin koodi kelpaa, 5 minuutin ajan ja vain siinä selaimessa, jossa aloitit.',
    },
    password: {
      asks: 'Salasana on unohtunut tai vanhentunut',
      says: 'Valitse kirjautumissivulla ”Aseta uusi salasana (password reset)”. Kirjautuminen kysyy sen jälkeenkin vahvistuskoodin.',
      link: 'Aseta uusi salasana',
    },
    phone: {
      asks: 'Puhelin, jossa todennussovellus on, on kadonnut',
      says: 'Valitse kirjautuessasi ”Käytä palautuskoodia”. Vaihda sitten sovellus uuteen kohdassa Oma tili. Jos palautuskoodeja ei ole, ota yhteys tukeen.',
    },
  },
  credentials: {
    title: 'Laitteiden tekniset tunnistetiedot',
    where: {
      asks: 'Missä tunnistetiedot (Client Id ja Client Secret) luodaan?',
      says: 'Valitse Toimipisteet (Locations), toimipisteen kohdalta kynäkuvake ja sitten Lisää laite (Add Client Equipment). Anna laitteelle selkokielinen nimi, jätä laiterooliksi Täydet oikeudet (Full Access) ja valitse Luo (Create). Seuraavassa ikkunassa ovat tekninen tunnus (Client Id) ja tekninen salasana (Client Secret): ”Näytä salasana minulle” on valmiiksi valittuna.',
      link: 'Siirry toimipisteisiin',
    },
    supplier: {
      asks: 'Mitä niillä tehdään?',
      says: 'Kopioi molemmat, säilytä ne turvallisessa paikassa ja toimita ne IT-toimittajasi sovitulle yhteyshenkilölle turvallisesti, esimerkiksi salatulla sähköpostilla. IT-toimittaja ottaa ne käyttöön lääkkeitä varmentavassa järjestelmässä.',
    },
    send: {
      asks: 'Voiko IT-toimittaja saada ne suoraan?',
      says: 'Voi. Valitse laitetta lisätessäsi tai uutta salasanaa luodessasi ”Lähetä se IT-toimittajalle”. Theriac luo linkin, jonka se voi lähettää sähköpostitse, ja koodin. Kerro koodi muuta kautta, esimerkiksi puhelimessa. IT-toimittaja noutaa teknisen salasanan niillä kerran, etkä näe sitä itse. Saat tiedon siitä, milloin ja mistä osoitteesta se noudettiin. Siihen asti mikään ei muutu, ja sen jälkeen vanha tekninen salasana toimii yleensä vielä 24 tuntia.',
    },
    again: {
      asks: 'IT-toimittajan linkki ei toimi, tai se on avattu kahdesti',
      says: 'Linkki toimii kerran, viimeiseen päiväänsä asti, ja se päättyy viiteen väärään koodiin. Valitse laitteen nimi: kohdasta ”Tunnistetietojen toimitus IT-toimittajalle” näet, mitä linkille on tapahtunut, ja voit luoda uuden. Jos joku avaa jo käytetyn linkin oikealla koodilla, laite lukitaan varmuuden vuoksi. Kysy IT-toimittajalta, kuka linkin avasi. Poista sitten lukitus ja luo uusi tekninen salasana, jos kukaan ei tiedä.',
    },
    lost: {
      asks: 'Entä jos tekninen salasana (Client Secret) katoaa?',
      says: 'Sitä ei voi näyttää uudelleen. Avaa toimipiste ja valitse laitteen kohdalta uuden salasanan luonti (Regenerate): tunnus ja laiterooli pysyvät, ja salasana vaihtuu uuteen. Vanha voi toimia vielä jonkin aikaa, kunnes järjestelmä on muutettu. Voit myös poistaa laitteen ja lisätä sen uudelleen.',
    },
    who: {
      asks: 'Kuka saa nähdä teknisen salasanan?',
      says: 'Sinä, kerran, kun se luodaan, ja sinulta saatuaan IT-toimittajasi. Ei kukaan muu: se on luottamuksellinen, eikä sitä saa antaa kenellekään, joka ei ole suoraan tekemisissä IT-järjestelmän kanssa. Tuki ja portaalin ylläpito eivät näe sitä.',
    },
    role: {
      asks: 'Mikä laiterooli (Client Role) on oikea?',
      says: 'Lähes aina Täydet oikeudet (Full Access): siinä ovat kaikki oikeudet, ja se tallentuu, kun näet sen valittuna. Jos jonkin laitteen pitää saada tehdä vähemmän, tee oma laiterooli.',
      link: 'Siirry laiterooleihin',
    },
    change: {
      asks: 'Vaihdamme IT-järjestelmää',
      says: 'Valitse Hakemukset ja sitten Tee hakemus IT-järjestelmän vaihdosta. Kirjaa uusi järjestelmä, sen IT-toimittaja ja laitteet, jotka se korvaa. Kun kansallinen organisaatio on hyväksynyt hakemuksen, luovuta uudet tunnistetiedot IT-toimittajalle. Kun uusi järjestelmä on käytössä, kansallinen organisaatio lukitsee vanhat tunnistetiedot, eikä vanhalla järjestelmällä voi sen jälkeen varmentaa. Jos kansallisella organisaatiolla on lisäksi oma lomake, löydät sen kohdasta Keneltä kysyä.',
      link: 'Tee hakemus IT-järjestelmän vaihdosta',
    },
    application: {
      asks: 'Mikä hakemus on?',
      says: 'Hakemuksella organisaatiosi pyytää kansallisen organisaation hyväksyntää: IT-järjestelmän vaihtoon ja joillakin markkina-alueilla myös uuteen toimipisteeseen tai toimipisteen sulkemiseen. Kansallinen organisaatio hyväksyy hakemuksen tai hylkää sen perustellen, ja päätöksestä ilmoitetaan sähköpostitse. Hakemuksen sivulla näet jokaisen vaiheen ja mitä seuraavaksi tehdään.',
      link: 'Siirry hakemuksiin',
    },
    remove: {
      asks: 'Laite on poistunut käytöstä tai varastettu',
      says: 'Avaa toimipiste. Laitteen kohdalta roskakori poistaa sen ja lukko pysäyttää sen toistaiseksi; kumpikin vaikuttaa heti. Poistetun laitteen voi palauttaa 30 päivän ajan.',
    },
  },
  market: {
    title: 'Kansalliselle organisaatiolle',
    create: {
      asks: 'Miten organisaatio saa käyttöoikeuden?',
      says: 'Valitse Organisaatiot ja sitten Lisää organisaatio. Kirjaa sen valtuutettu edustaja (Authorised Representative) ja nimeä ensimmäinen pääkäyttäjä, joka saa kutsun sähköpostitse ja huolehtii kaikesta muusta.',
      link: 'Lisää organisaatio',
    },
    superUser: {
      asks: 'Pääkäyttäjä on lähtenyt tai tavoittamattomissa',
      says: 'Avaa organisaatio ja valitse pääkäyttäjän kohdalta Korvaa. Entinen pääkäyttäjä poistetaan heti, ja uusi saa kutsun. Organisaatiot, joilla ei ole pääkäyttäjää, näkyvät etusivulla.',
    },
    lock: {
      asks: 'Tunnistetiedot ovat joutuneet vääriin käsiin',
      says: 'Etsi laite teknisellä tunnuksella (Client Id) tai avaa sen organisaatio, ja lukitse laite. Anna syy: organisaatio näkee sen. Laite ei voi siitä hetkestä alkaen tehdä mitään, ja vain kansallinen organisaatio voi poistaa lukituksen.',
      link: 'Etsi laite',
    },
    change: {
      asks: 'Apteekki vaihtaa IT-järjestelmää',
      says: 'Apteekki hakee vaihtoa, ja hakemus näkyy kohdassa Hakemukset. Hyväksy se tai hylkää se perustellen. Hakemuksen sivulla näet, milloin tunnistetiedot on noudettu, milloin uusi järjestelmä on otettu käyttöön ja milloin vanhaa on viimeksi käytetty. Valitse lopuksi Lukitse vanhat tunnistetiedot: vanhalla järjestelmällä ei voi sen jälkeen varmentaa.',
      link: 'Siirry hakemuksiin',
    },
    suspend: {
      asks: 'Organisaatio ei saa enää varmentaa',
      says: 'Avaa organisaatio ja valitse sivun lopusta Keskeytä toiminta. Sen henkilöt ja laitteet eivät voi tehdä mitään, ennen kuin toiminta palautetaan.',
    },
    supplier: {
      asks: 'IT-toimittaja puuttuu luettelosta',
      says: 'Valitse Toimittajat ja sitten Lisää toimittaja. Organisaatiot voivat valita sen heti.',
      link: 'Siirry toimittajiin',
    },
    trail: {
      asks: 'Kuka näkee, mitä katson?',
      says: 'Jokainen organisaation tai laitteen katselu kirjataan tapahtumalokiin, samoin jokainen muutos.',
    },
  },
  people: {
    title: 'Käyttäjät',
    superUser: {
      asks: 'Kuka on pääkäyttäjä (Super User)?',
      says: 'Henkilö, jonka organisaation valtuutettu edustaja (Authorised Representative) on valtuuttanut hallitsemaan sen käyttäjiä, toimipisteitä ja tunnistetietoja. Heitä voi olla useampia.',
    },
    invite: {
      asks: 'Miten työtoveri saa käyttöoikeuden?',
      says: 'Pääkäyttäjä kutsuu hänet kohdassa Käyttäjät. Kutsu tulee sähköpostitse. Käyttäjäryhmät määräävät, mitä hän saa tehdä.',
    },
    left: {
      asks: 'Ainoa pääkäyttäjämme on lähtenyt',
      says: 'Ota yhteys tukeen: kansallinen organisaatio voi nimetä uuden pääkäyttäjän.',
    },
  },
}
