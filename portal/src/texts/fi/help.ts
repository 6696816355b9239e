import type { help as english } from '../en/help.ts'

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
      'Tuki ei koskaan tarvitse salasanaa, vahvistuskoodia eikä teknistä salasanaa (Client Secret). Älä lähetä niitä kenellekään, joka kysyy.',
  },
  signingIn: {
    title: 'Kirjautuminen',
    code: {
      asks: 'Vahvistuskoodi (Authorisation Code) ei tule',
      says: 'Katso roskapostista ja odota muutama minuutti: viesti voi viivästyä. Valitse sitten ”Lähetä uusi koodi”. Vain uusin koodi kelpaa, 5 minuutin ajan ja vain siinä selaimessa, jossa aloitit.',
    },
    password: {
      asks: 'Salasana on unohtunut tai vanhentunut',
      says: 'Aseta uusi salasana salasanan vaihdossa. Kirjautuminen kysyy sen jälkeenkin vahvistuskoodin.',
      link: 'Siirry salasanan vaihtoon',
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
      says: 'Valitse Toimipisteet (Locations), toimipisteen kynä ja sitten Lisää laite (Add Client Equipment). Anna laitteelle selkokielinen nimi, jätä laiterooliksi Täydet oikeudet (Full Access) ja valitse Luo (Create). Seuraavassa ikkunassa ovat tekninen tunnus (Client Id) ja tekninen salasana (Client Secret).',
      link: 'Siirry toimipisteisiin',
    },
    supplier: {
      asks: 'Mitä niillä tehdään?',
      says: 'Kopioi molemmat, säilytä ne turvallisessa paikassa ja toimita ne IT-toimittajasi sovitulle yhteyshenkilölle turvallisesti, esimerkiksi salatulla sähköpostilla. IT-toimittaja ottaa ne käyttöön lääkkeitä varmentavassa järjestelmässä.',
    },
    lost: {
      asks: 'Entä jos tekninen salasana (Client Secret) katoaa?',
      says: 'Sitä ei voi näyttää uudelleen. Avaa toimipiste ja valitse laitteen kohdalta uuden salasanan luonti (Regenerate): tunnus ja laiterooli pysyvät, ja salasana vaihtuu uuteen. Voit myös poistaa laitteen ja lisätä sen uudelleen.',
    },
    who: {
      asks: 'Kuka saa nähdä teknisen salasanan?',
      says: 'Sinä, kerran, kun se luodaan, ja sinulta saatuaan IT-toimittajasi. Ei kukaan muu: se on luottamuksellinen, eikä sitä saa antaa kenellekään, joka ei ole suoraan yhteydessä IT-järjestelmään. Tuki ja portaalin ylläpito eivät näe sitä.',
    },
    role: {
      asks: 'Mikä laiterooli (Client Role) on oikea?',
      says: 'Lähes aina Täydet oikeudet (Full Access): siinä ovat kaikki oikeudet, ja se tallentuu, kun näet sen valittuna. Jos jonkin laitteen pitää saada tehdä vähemmän, tee oma laiterooli.',
      link: 'Siirry laiterooleihin',
    },
    change: {
      asks: 'Vaihdamme IT-järjestelmää',
      says: 'Ilmoita vaihdosta ensin kansalliselle varmennusorganisaatiolle sen lomakkeella. Lisää sitten laite uudelle järjestelmälle ja toimita sen tunnistetiedot uudelle IT-toimittajalle. Kun uusi järjestelmä on käytössä, kansallinen organisaatio lukitsee vanhat tunnistetiedot, eikä vanhalla järjestelmällä voi sen jälkeen varmentaa.',
    },
    remove: {
      asks: 'Laite on poistunut käytöstä tai varastettu',
      says: 'Avaa toimipiste. Laitteen kohdalta roskakori poistaa sen ja lukko pysäyttää sen toistaiseksi; kumpikin vaikuttaa heti. Poistetun laitteen voi palauttaa 30 päivän ajan.',
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
