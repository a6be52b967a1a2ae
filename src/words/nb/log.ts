export const logLine = 'Enhetens kartlegginger og de foreslåtte områdene:';
export const logLink = 'Åpne forbedringsloggen';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Forbedringslogg',
  intro:
    'Enhetens kartlegginger av ressursbruk, nyeste først, med områdene som ble foreslått. Dere velger selv hva dere vil gå videre med.',
  privacy:
    'Siden viser bare summer. Ingen pasienter og ingen ansatte kan kjennes igjen. Den som har lenken, kan lese siden – del den bare med dem det gjelder.',
  empty: 'Ingen kartlegging er fullført her ennå. Når den første er avsluttet, står den her.',
  noSuggestions: 'Ingen områder ble foreslått.',
  figures: 'Nevner halvparten av dere årsaken for en pasient, teller pasienten som en halv.',
} as const;

export const logMissing = {
  title: 'Siden finnes ikke',
  intro:
    'Lenken er ikke riktig eller gjelder ikke lenger. Åpne forbedringsloggen fra oppsummeringen i kanalen.',
} as const;

export const logUnavailable = {
  title: 'Siden kan ikke vises nå',
  intro: 'Databasen svarer ikke. Ingenting er tapt. Prøv igjen om litt.',
} as const;
