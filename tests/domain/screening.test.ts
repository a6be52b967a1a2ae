import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { type Finding, screen, tidy } from '../../src/domain/screening/screening.ts';
import { words } from '../words.ts';

const english = dictionary();
const findings = (text: string) => screen(text, english).findings;

/** What people on a ward write about what it would take. */
const ordinary: readonly string[] = [
  'Transport fra Haukeland',
  'MR i dag',
  'Legevisitt før kl. 12',
  'Fysioterapeut mandag',
  'Plass på Ulriksdal',
  'Plass på Haraldsplass eller Voss',
  'Time til CT i morgen kl. 8.30',
  'Svar på blodprøver før visitt',
  'Ring hjemmetjenesten innen kl. 14.00',
  'Legevisitt 08.00-09.30',
  'Avklaring med kommunen. Korttidsplass fra fredag.',
  'Tilsyn fra nevrolog, ventet i 3 dager',
  'Tolk – vi har bestilt to ganger',
  'Portør kl 10, 11 eller 12',
  'At noen bestemmer hvem som gjør hva',
  'Epikrisen må skrives ferdig',
  'Ventet på seng 2 døgn',
  'Ledig rom på intensiven',
  'Overflytting til Haukeland Universitetssjukehus',
  'Helse Bergen må avklare med Bergen kommune',
  'Transport til Førde',
  'NAV må svare',
  'DPS Kronstad har ikke plass',
  'Kronstad DPS',
  'Fysioterapi 2 ganger om dagen',
  'Ny MR, svar på CT',
  'Ortopeden må komme på tilsyn',
  'Røntgen Thorax tatt, svar mangler',
  'Palliativt team i kommunen',
  'i.v. til p.o. i dag',
  'Bestille CRP og Hb',
  'Fastlege og NAV må snakke sammen',
  'Pårørende vil ha mer hjelp hjemme',
  'Venter på kommunen. Pårørende er klare.',
  'Ergoterapeut: hjelpemidler hjem',
  'Bedre bemanning i helgen',
  'Rehab på Nordås',
  'Utskrivningssamtale før lunsj',
  'Operasjon i dag, ikke utsettes igjen',
  'Møte med sykehjemmet kl. 13',
  '10 minutter med legen',
  'Isolat',
  'Trenger 2 personer til forflytning',
  'Apoteket leverer først torsdag',
  'Hjemmesykepleien kan ta imot fra 15. mars',
  'Ekko hjerte og vurdering fra Kardiologisk avdeling',
  'Svar fra Lungeavdelingen',
  'Røde Kors kan kjøre',
  'Dobbelt opp med IKT-utstyr',
  'Prøvesvar fra Mikrobiologisk laboratorium',
  'Ambulanse i stedet for pasientreiser',
  'Ingenting',
  'Visitt på post 3 før post 4',
  'Tidligere beslutning om 50/50 deling av vakt',
  '🚑 i dag',
  'Avtale med Øygarden kommune',
  'Sjukeheimsplass i Kvam',
  'Indre Laksevåg sone har ikke kapasitet',
  'Hepatitt B.',
  'Legetilsyn fra Medisinsk avdeling',
  'Mer folk på kveldsvakt',
  'Bedre flyt mellom Akuttmottaket og posten',
  'Kommunen svarer ikke før mandag 30. november',
  'Ledig sykehjemsplass i Fyllingsdalen',
  'Ledig plass på Florvåg',
  'Fått svar på MR Caput',
  'CT Thorax og CT Abdomen i dag',
  'Ultralyd abdomen',
  'Røntgen Hofte',
  'Samarbeidsmøte onsdag 25.11 kl. 10',
  'Utskrivning kl. 11 i stedet for kl. 15',
  'Legen rakk ikke visitt før kl 14',
  'Trenger Dialyse man-ons-fre',
  'Fastvakt trengs 24 timer',
  'Hjemreise med Pasientreiser',
  'Bestille Pasientreise i går',
  'Avklare HLR-minus med lege',
  'Tilgang til DIPS Arena',
  'DIPS Arena nede',
  'Helse Vest IKT',
  'Vedtak fra Bergen Kommune',
  'Etat for tjenester til utviklingshemmede',
  'Tildelingskontoret i Åsane',
  'Forvaltningsenheten svarer ikke',
  'Rask time hos ØNH',
  'Tilsyn fra ØNH-lege',
  'Plass på Nordfjord',
  'Plass på Kysthospitalet i Hagevik',
  'Overføre til Stord sjukehus',
  'Overflytting til Stord eller Odda',
  'Haukeland har ikke plass',
  'Sengepost 2 må ta imot',
  'Avd. 3 må ta imot',
  'Telefon til Helsehuset',
  'Ring Hjemmesykepleien',
  'Beslutning på Tavlemøtet',
  'Grønne Korset',
  'Det grønne korset',
  'PICC-line i dag',
  'Bytte til tabletter',
  'Hb-kontroll kl. 12',
  '2 enheter SAG',
  'Behandling x 3 daglig',
  '3-4 dager ventetid',
  '12-24 timer til svar',
  'Morgenvisitt kl 0800',
  'Visitt 08.30',
  'At vi hadde visst det dagen før',
  'Bedre samarbeid Kirurgi/Medisin',
  'Samarbeid Kirurg og Ortoped',
  'Én lege til',
  'TSB-plass',
  'Plass i TSB Florø',
  'Avrusning på Bergensklinikken',
  'LAR-vurdering',
  'Psykolog må være med',
  'Samtykke fra verge',
  'Statsforvalteren må svare',
  'Tvungent vern avklart',
  'Individuell plan',
  'Rullestol hjem',
  'Hjelpemiddelsentralen leverer ikke før uke 49',
  'Uke 48',
  'Pasienten selv vil hjem',
  'Enerom ledig',
  'Venter på rom',
  'Vask av rom',
  'Vask av rom 10 minutter',
  'Vaktmester',
  'Portør!',
  'Bestilt ambulanse x2',
  'Liggende transport 100 km',
  'God dokumentasjon',
  'Raskere svar fra Helse Fonna',
  'Helse Førde',
  'Helse Stavanger',
  'Sykehuset Innlandet',
  'Oslo universitetssykehus',
  'Akuttpost Sandviken',
  'Sandviken sykehus',
  'KAD-plass',
  'ØHD-plass i kommunen',
  'Legen, sykepleier og fysio samtidig',
  'PT venter på MR',
  'Pas. trenger tolk',
  'Pasient og pårørende er enige',
  'Pårørende vil snakke med legen',
  'Datter kan hente i ettermiddag',
  'Mor kan hente',
  'Sønn henter kl. 15',
  'Overlege må bestemme',
  'Lege Må bestemme',
  'Ny vurdering av Lege i morgen',
  'Avklaring, Lege',
  'Vaktlege kveld',
  'Kontroll Hb, CRP, Na og K',
  'INR under 2,5',
  'SpO2 over 90',
  'O2 hjem',
  'Blodprøve kl. 06.00, svar 08.00',
  'Etter 2-3 dager',
  '1:1 bemanning',
  '1. linje må svare',
  'Snarlig time – Nevro',
  'Vi må slutte å vente på Epikrise',
  'Henvisning til Nordås ble sendt 12.11',
  'Svar lovet 12.11 kl. 13',
  'Start antibiotika 3 x 2 g',
  'Må ha 3 personer på morgenen',
];

const pointing: readonly (readonly [string, Finding])[] = [
  ['Pasient 01410199935 venter', 'digits'],
  ['70019950032', 'digits'],
  ['135272 48013', 'digits'],
  ['888888-88831', 'digits'],
  ['10.91.55.96784', 'digits'],
  ['0 1 4 1 0 1 9 9 9 3 5', 'digits'],
  ['０１４１０１９９９３５', 'digits'],
  ['0141\u200b0199\u00ad935', 'digits'],
  ['0141\u00a00199\u2013935', 'digits'],
  ['010199/99935', 'digits'],
  ['12345678901 (ikke gyldig)', 'digits'],
  ['f. 140352', 'date'],
  ['født 14.03.1952', 'date'],
  ['14.03.52', 'date'],
  ['14/3-1952', 'date'],
  ['14. mars 1952', 'date'],
  ['540352', 'date'],
  ['144352', 'date'],
  ['14 03 52', 'date'],
  ['1952-03-14', 'date'],
  ['１４．０３．１９５２', 'date'],
  ['Født i 1943', 'date'],
  ['send til kari@sykehus.no', 'email'],
  ['kari.nordmann @ helse-bergen.no', 'email'],
  ['Ring 55 97 50 00', 'phone'],
  ['Ring 55975000', 'phone'],
  ['Ring +47 907 12 345', 'phone'],
  ['tlf 0047 90712345', 'phone'],
  ['tlf. 907-12-345', 'phone'],
  ['Pasienten på rom 12', 'room'],
  ['seng 3 må flyttes', 'room'],
  ['Stue 4', 'room'],
  ['rom12', 'room'],
  ['Rom nr. 7', 'room'],
  ['enerom 5', 'room'],
  ['RO\u200dM 12', 'room'],
  ['82 år gammel dame', 'age'],
  ['82-åring', 'age'],
  ['en 82åring', 'age'],
  ['82 a\u030ar', 'age'],
  ['82‑årig mann', 'age'],
  ['åttiåring fra kommunen', 'age'],
  ['6 mnd gammel', 'age'],
  ['Kari Nordmann må hjem', 'name'],
  ['Hjelp fra Ola Hansen', 'name'],
  ['Nordmann, Kari', 'name'],
  ['KARI NORDMANN', 'name'],
  ['Kari\u200b Nordmann', 'name'],
  ['Kari\u00a0Nordmann', 'name'],
  ['Anne-Lise Berg', 'name'],
  ['Kari Voss', 'name'],
  ['K. Nordmann', 'name'],
  ['Fru Hansen', 'name'],
  ['dr. Hansen må se henne', 'name'],
  ['overlege Berg', 'name'],
  ['datteren Mona', 'name'],
  ['Åse Ødegård vil hjem', 'name'],
  ['Мария Иванова', 'name'],
  ['Kari N. må hjem', 'name'],
  ['Hr Olsen venter', 'name'],
  ['Per/Olsen', 'name'],
  ['KariNordmann', 'name'],
  ['Bo Li trenger tolk', 'name'],
  ['pasient Olsen', 'name'],
  ['hennes mann Per', 'name'],
  ['født i -43', 'date'],
  ['1403 52 12345', 'digits'],
  ['per(at)olsen.no', 'email'],
  ['Seng nr 4B', 'room'],
  ['åttito år gammel', 'age'],
  ['A.B. venter', 'initials'],
  ['Pas. K. N. på isolat', 'initials'],
  ['٠١٤١٠١٩٩٩٣٥', 'unreadable'],
];

describe('screening lets ordinary sentences through', () => {
  it.each(ordinary)('%s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it('and the sentences of the reasons themselves', () => {
    const { groupLabels, reasonLabels } = words.reasons;
    const labels = [groupLabels, reasonLabels].flatMap((named) => Object.values<string>(named));
    expect(labels.filter((label) => findings(label).length > 0)).toEqual([]);
  });
});

describe('screening refuses what may point to somebody', () => {
  it.each(pointing)('%s (%s)', (text, finding) => {
    expect(findings(text)).toContain(finding);
  });

  const separator = fc.constantFrom(
    '',
    ' ',
    '.',
    '-',
    '  ',
    ' - ',
    '\u00a0',
    '\u2013',
    '\u200b',
    '\u00ad',
    '/',
    ', ',
  );
  const style = fc.constantFrom<(digit: string) => string>(
    (digit) => digit,
    (digit) => String.fromCodePoint(0xff10 + Number(digit)),
    (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
    (digit) => String.fromCodePoint(0x660 + Number(digit)),
  );
  const word = fc.constantFrom('', 'Venter på MR', 'i dag', 'Ring ', 'pasienten ');

  it('any eleven digits in a row, however they are grouped and written, valid or not', () => {
    const digit = fc.tuple(fc.integer({ min: 0, max: 9 }), separator, style);
    fc.assert(
      fc.property(fc.array(digit, { minLength: 11, maxLength: 20 }), word, word, (digits, before, after) => {
        const run = digits.map(([value, gap, write]) => `${write(String(value))}${gap}`).join('');
        expect(findings(`${before}${run}${after}`)).not.toEqual([]);
      }),
    );
  });

  it('any date of birth, also of a D-number or an H-number', () => {
    const day = fc.integer({ min: 1, max: 31 }).chain((plain) => fc.constantFrom(plain, plain + 40));
    const month = fc.integer({ min: 1, max: 12 }).chain((plain) => fc.constantFrom(plain, plain + 40));
    const two = (value: number) => String(value).padStart(2, '0');
    const year = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(day, month, year, fc.constantFrom('', '.', '-', '/', ' '), (dd, mm, yy, gap) => {
        expect(findings(`venter ${two(dd)}${gap}${two(mm)}${gap}${two(yy)} i dag`)).toContain('date');
      }),
    );
  });

  it('any eight-digit phone number, with or without +47', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    const groupings = fc.constantFrom([8], [2, 2, 2, 2], [3, 2, 3], [4, 4]);
    fc.assert(
      fc.property(
        digits,
        groupings,
        fc.constantFrom('', '+47', '+47 ', '0047 '),
        (number, groups, prefix) => {
          let rest = number.join('');
          const grouped = groups.map((size) => {
            const group = rest.slice(0, size);
            rest = rest.slice(size);
            return group;
          });
          expect(findings(`Ring ${prefix}${grouped.join(' ')}`)).toContain('phone');
        },
      ),
    );
  });

  it('whatever invisible characters are put between the letters and digits', () => {
    const hidden = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u00ad',
      '\u2060',
      '\u3164',
      '\ufe0f',
      '\u034f',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pointing.map(([text]) => text)),
        fc.array(fc.tuple(fc.nat(40), hidden), { maxLength: 8 }),
        (text, holes) => {
          const letters = [...text];
          for (const [at, character] of holes) letters.splice(at % letters.length, 0, character);
          expect(findings(letters.join(''))).not.toEqual([]);
        },
      ),
    );
  });

  it('finds the same in the text that is stored as in the text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(findings(tidy(text))).toEqual(findings(text));
      }),
    );
  });
});

describe('a text as it is stored', () => {
  it('has single spaces, whole letters and nothing invisible', () => {
    expect(tidy('  Ma\u030a  ha\u200b MR\n i\u00a0dag ')).toBe('Må ha MR i dag');
    expect(tidy(' \u200b\n ')).toBe('');
  });
});
