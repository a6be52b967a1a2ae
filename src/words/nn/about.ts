/** The pages the app package links to. Each paragraph stands on its own; no markup. */
export const aboutPages = {
  '/': {
    title: 'Kartlegging',
    intro:
      'Kartlegging er ein Teams-bot som leier «Kartlegging av ressursbruk» i ei sjukehuseining: Dei tilsette går gjennom alle pasientane, vurderer kvar pasient og kva pasienten ventar på, og får ei oppsummering med forslag til prioriterte område.',
    sections: [
      {
        heading: 'Slik byrjar de',
        lines: [
          'Skriv «@Kartlegging start» i kanalen til eininga i Teams. Skriv «@Kartlegging hjelp» for å sjå resten.',
        ],
      },
    ],
  },
  '/personvern': {
    title: 'Personvern i Kartlegging',
    intro: 'Ingen pasient skal kunne kjennast igjen, og ingen skal kunne sjå kven som svarte kva.',
    sections: [
      {
        heading: 'Pasientar',
        lines: [
          'Vi bruker berre løpenummer, aldri namn. Kva nummer som er kva pasient, står på papiret til leiaren og blir makulert etterpå. Svara blir gitt med knappar. Éin frivillig tekst (140 teikn) blir sjekka før han blir lagra, blir vist utan namn og blir sletta når kartlegginga blir låst.',
        ],
      },
      {
        heading: 'Tilsette',
        lines: [
          'Medan kartlegginga er i gang, bruker boten Teams-ID-en din berre til å finne dine eigne svar. Svara blir lagra under eit pseudonym som er laga med ein nøkkel for denne eine kartlegginga.',
          'Seinast eit døgn etter at kartlegginga er slutt, blir nøkkelen og namnet på leiaren sletta. Då kan ingen, heller ikkje leiaren eller IT-avdelinga, finne ut kven som svarte kva. Berre rollene står att.',
        ],
      },
      {
        heading: 'Forbetringsloggen',
        lines: [
          'I loggen står det eininga vil gjere, og kven som har lova det: ansvarleg, kontaktperson, kven som endra kva, og kven som svarte på eit løft (namn og Teams-ID). Den som opnar loggen, loggar inn med jobbkontoen. Innlogginga ligg i ein informasjonskapsel i din eigen nettlesar, blir ikkje lagra hos oss, og er borte når nettlesaren blir lukka. Opnar du loggen som fane i Teams, seier Teams kven du er (namn og Teams-ID), og fana får sin eigen informasjonskapsel, som berre blir brukt der.',
          'Berre medlemmer av kanalen til eininga ser loggen, og leiarkanalen som eininga sjølv har knytt seg til. Så lenge eit tiltak står i loggen, står også namnet på den som er ansvarleg, den som endra det sist, dei som skreiv i rundane, og dei som svarte på eit løft. I historikken blir namna sletta etter 24 månader. Ingenting i loggen viser kven som svarte kva i ei kartlegging.',
        ],
      },
      {
        heading: 'Det boten les',
        lines: [
          'Boten får berre meldingar der han er nemnd, kommandoar frå skråstrekmenyen og trykk på eigne knappar. Han les ikkje resten av kanalen. Språket du har i Teams, blir berre brukt når eininga har slått på eige språk for kvar enkelt, og blir aldri lagra. Driftsloggane inneheld verken namn, fritekst eller svar.',
          'Data blir lagra i Azure-abonnementet til verksemda sjølv. Det som er lagt ut i kanalen, tek Teams vare på etter reglane verksemda sjølv har sett.',
        ],
      },
    ],
  },
  '/vilkar': {
    title: 'Vilkår for bruk',
    intro:
      'Kartlegging er open kjeldekode under MIT-lisensen. Boten blir levert slik han er, utan garanti, og blir drifta av verksemda som har installert han.',
    sections: [
      {
        heading: 'Kva han er til',
        lines: [
          'Kartlegging støttar forbetringsarbeid i eininga. Boten er ikkje medisinsk utstyr og ikkje ein del av journalen, og skal ikkje brukast til avgjerder om enkeltpasientar eller vurdering av tilsette.',
          'Uønskte hendingar skal meldast i avvikssystemet til verksemda, ikkje her.',
        ],
      },
    ],
  },
} as const;
