export const logLine = 'Kartleggingane i eininga og dei foreslåtte områda:';
export const logLink = 'Opne forbetringsloggen';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Forbetringslogg',
  intro:
    'Kartleggingane av ressursbruk i eininga, dei nyaste først, med områda som vart foreslåtte. De vel sjølve kva de vil gå vidare med.',
  privacy:
    'Sida viser berre summar. Ingen pasientar og ingen tilsette kan kjennast att. Den som har lenkja, kan lese sida – del ho berre med dei det gjeld.',
  empty: 'Inga kartlegging er fullført her enno. Når den første er avslutta, står ho her.',
  noSuggestions: 'Ingen område vart foreslåtte.',
  figures: 'Nemner halvparten av dykk årsaka for ein pasient, tel pasienten som ein halv.',
} as const;

export const logMissing = {
  title: 'Sida finst ikkje',
  intro: 'Lenkja er ikkje rett eller gjeld ikkje lenger. Opne forbetringsloggen frå oppsummeringa i kanalen.',
} as const;

export const logUnavailable = {
  title: 'Sida kan ikkje visast no',
  intro: 'Databasen svarer ikkje. Ingenting er tapt. Prøv att om litt.',
} as const;
