/** Signing in to the improvement log's pages, and what is said instead of the page that was asked for. */

export const signInLink = 'Logg inn';
export const signOutButton = 'Logg ut';

export function signedInAs(name: string): string {
  return `Du er logget inn som ${name}.`;
}

export const notices = {
  notSetUp: {
    title: 'Forbedringsloggen kan ikke åpnes',
    intro:
      'Innlogging er ikke satt opp. Sett OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET. Si fra til IT-avdelingen.',
  },
  issuerAway: {
    title: 'Innloggingen svarer ikke',
    intro: 'Feilen er ikke hos deg, og ingenting er lagret. Prøv igjen om litt.',
  },
  rosterAway: {
    title: 'Siden kan ikke vises nå',
    intro: 'Teams svarer ikke på hvem som er med i kanalen. Ingenting er lagret. Prøv igjen om litt.',
  },
  storageAway: {
    title: 'Siden kan ikke vises nå',
    intro: 'Databasen svarer ikke. Ingenting er tapt, og ingenting nytt er lagret. Prøv igjen om litt.',
  },
  notSignedIn: {
    title: 'Du ble ikke logget inn',
    intro: 'Innloggingen tok for lang tid, ble avbrutt eller er brukt før. Prøv igjen.',
  },
  signedOut: {
    title: 'Du er logget ut',
    intro: 'Du er logget ut, og ingenting er lagret. Kopier teksten din før du logger inn.',
  },
  noAccess: {
    title: 'Du har ikke tilgang',
    intro:
      'Forbedringsloggen er for medlemmene av enhetens kanal i Teams, og for lederkanalen som enheten har knyttet seg til. Gjester har ikke tilgang. Er du nettopp lagt til i kanalen, prøver du igjen om et minutt.',
  },
  notOurForm: {
    title: 'Ingenting er lagret',
    intro: 'Skjemaet kom ikke fra en side som du har åpnet her. Åpne siden på nytt og prøv igjen.',
  },
  noSuchPage: {
    title: 'Siden finnes ikke',
    intro:
      'Lenken er ikke riktig eller gjelder ikke lenger. Åpne forbedringsloggen fra oppsummeringen i kanalen.',
  },
  tooLarge: {
    title: 'Ingenting er lagret',
    intro: 'Skjemaet er for stort. Gå tilbake, kort ned teksten og send på nytt.',
  },
  noForm: {
    title: 'Ingenting er lagret',
    intro: 'Skjemaet kunne ikke leses. Åpne siden på nytt og prøv igjen.',
  },
  loggedOut: {
    title: 'Du er logget ut',
    intro: 'Deler du datamaskinen med andre, lukker du også nettleseren.',
  },
  loggedOutOfTab: {
    title: 'Du er logget ut av fanen',
    intro:
      'Åpnes fanen på nytt, blir den som er logget inn i Teams, logget inn igjen. Deler du datamaskinen med andre, logger du også ut av Teams.',
  },
} as const;
