/** The pages the app package links to. Each paragraph stands on its own; no markup. */
export const aboutPages = {
  '/': {
    title: 'Kartlegging',
    intro:
      'Kartlegging er en Teams-bot som leder «Kartlegging av ressursbruk» i en sykehusenhet: De ansatte går gjennom alle pasientene, vurderer hver pasient og hva pasienten venter på, og får en oppsummering med forslag til prioriterte områder.',
    sections: [
      {
        heading: 'Slik begynner dere',
        lines: [
          'Skriv «@Kartlegging start» i enhetens kanal i Teams. Skriv «@Kartlegging hjelp» for å se resten.',
        ],
      },
    ],
  },
  '/personvern': {
    title: 'Personvern i Kartlegging',
    intro: 'Ingen pasient skal kunne kjennes igjen, og ingen skal kunne se hvem som svarte hva.',
    sections: [
      {
        heading: 'Pasienter',
        lines: [
          'Vi bruker bare løpenumre, aldri navn. Hvilket nummer som er hvilken pasient, står på lederens papir og makuleres etterpå. Svarene gis med knapper. Én frivillig tekst (140 tegn) sjekkes før den lagres, vises uten navn og slettes når kartleggingen låses.',
        ],
      },
      {
        heading: 'Ansatte',
        lines: [
          'Mens kartleggingen pågår, bruker boten Teams-ID-en din bare til å finne dine egne svar. Svarene lagres under et pseudonym som er laget med en nøkkel for denne ene kartleggingen.',
          'Senest et døgn etter at kartleggingen er slutt, slettes nøkkelen og navnet på lederen. Da kan ingen, heller ikke lederen eller IT-avdelingen, finne ut hvem som svarte hva. Bare rollene står igjen.',
        ],
      },
      {
        heading: 'Forbedringsloggen',
        lines: [
          'I loggen står det enheten vil gjøre, og hvem som har lovet det: ansvarlig, kontaktperson, hvem som endret hva, og hvem som svarte på et løft (navn og Teams-ID). Den som åpner loggen, logger inn med jobbkontoen. Innloggingen ligger i en informasjonskapsel i din egen nettleser, lagres ikke hos oss, og er borte når nettleseren lukkes. Åpner du loggen som fane i Teams, sier Teams hvem du er (navn og Teams-ID), og fanen får sin egen informasjonskapsel, som bare brukes der.',
          'Bare medlemmer av enhetens kanal ser loggen, og lederkanalen som enheten selv har knyttet seg til. Så lenge et tiltak står i loggen, står også navnet på den som er ansvarlig, den som endret det sist, de som skrev i rundene, og de som svarte på et løft. I historikken slettes navnene etter 24 måneder. Ingenting i loggen viser hvem som svarte hva i en kartlegging.',
        ],
      },
      {
        heading: 'Det boten leser',
        lines: [
          'Boten får bare meldinger der den er nevnt, kommandoer fra skråstrekmenyen og trykk på egne knapper. Den leser ikke resten av kanalen. Språket du har i Teams, brukes bare når enheten har slått på eget språk for hver enkelt, og lagres aldri. Driftsloggene inneholder verken navn, fritekst eller svar.',
          'Data lagres i virksomhetens eget Azure-abonnement. Det som er lagt ut i kanalen, bevares av Teams etter virksomhetens egne regler.',
        ],
      },
    ],
  },
  '/vilkar': {
    title: 'Vilkår for bruk',
    intro:
      'Kartlegging er åpen kildekode under MIT-lisensen. Den leveres som den er, uten garanti, og driftes av virksomheten som har installert den.',
    sections: [
      {
        heading: 'Hva den er til',
        lines: [
          'Kartlegging støtter forbedringsarbeid i enheten. Den er ikke medisinsk utstyr og ikke en del av journalen, og skal ikke brukes til beslutninger om enkeltpasienter eller vurdering av ansatte.',
          'Uønskede hendelser meldes i virksomhetens avvikssystem, ikke her.',
        ],
      },
    ],
  },
} as const;
