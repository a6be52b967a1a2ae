/** Signing in to the improvement log's pages, and what is said to whoever is not let in. */

export const notSetUp = {
  title: 'Innlogging er ikkje sett opp',
  intro: 'Sei frå til IT-avdelinga: Set OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET.',
} as const;
