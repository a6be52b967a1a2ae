/** Signing in to the improvement log's pages, and what is said instead of the page that was asked for. */

export const signInLink = 'Logg inn';
export const signOutButton = 'Logg ut';

export function signedInAs(name: string): string {
  return `Du er logga inn som ${name}.`;
}

export const notices = {
  notSetUp: {
    title: 'Forbetringsloggen kan ikkje opnast',
    intro:
      'Innlogging er ikkje sett opp. Set OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET. Sei frå til IT-avdelinga.',
  },
  issuerAway: {
    title: 'Innlogginga svarer ikkje',
    intro: 'Feilen er ikkje hos deg, og ingenting er lagra. Prøv igjen om litt.',
  },
  rosterAway: {
    title: 'Sida kan ikkje visast no',
    intro: 'Teams svarer ikkje på kven som er med i kanalen. Ingenting er lagra. Prøv igjen om litt.',
  },
  storageAway: {
    title: 'Sida kan ikkje visast no',
    intro: 'Databasen svarer ikkje. Ingenting er tapt, og ingenting nytt er lagra. Prøv igjen om litt.',
  },
  notSignedIn: {
    title: 'Du vart ikkje logga inn',
    intro: 'Innlogginga tok for lang tid, vart avbroten eller er brukt før. Prøv igjen.',
  },
  signedOut: {
    title: 'Du er logga ut',
    intro: 'Du er logga ut, og ingenting er lagra. Kopier teksten din før du loggar inn.',
  },
  noAccess: {
    title: 'Du har ikkje tilgang',
    intro:
      'Forbetringsloggen er for medlemmene av kanalen til eininga i Teams, og for leiarkanalen som eininga har knytt seg til. Gjester har ikkje tilgang. Er du nettopp lagd til i kanalen, prøver du igjen om eit minutt.',
  },
  notOurForm: {
    title: 'Ingenting er lagra',
    intro: 'Skjemaet kom ikkje frå ei side som du har opna her. Opne sida på nytt og prøv igjen.',
  },
  noSuchPage: {
    title: 'Sida finst ikkje',
    intro:
      'Lenkja er ikkje rett eller gjeld ikkje lenger. Opne forbetringsloggen frå oppsummeringa i kanalen.',
  },
  tooLarge: {
    title: 'Ingenting er lagra',
    intro: 'Skjemaet er for stort. Gå tilbake, kort ned teksten og send på nytt.',
  },
  noForm: {
    title: 'Ingenting er lagra',
    intro: 'Skjemaet kunne ikkje lesast. Opne sida på nytt og prøv igjen.',
  },
  loggedOut: {
    title: 'Du er logga ut',
    intro: 'Deler du datamaskina med andre, lukkar du også nettlesaren.',
  },
  loggedOutOfTab: {
    title: 'Du er logga ut av fana',
    intro:
      'Blir fana opna på nytt, blir den som er logga inn i Teams, logga inn igjen. Deler du datamaskina med andre, loggar du også ut av Teams.',
  },
} as const;
