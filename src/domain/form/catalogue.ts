/** Which reasons of the catalogue a form uses: S sengepost, P poliklinikk, R psykrus. */
export type Variant = 'S' | 'P' | 'R';

/** Lowest organisational level that contains both the unit and what is waited for (docs/domain.md § 3.4). */
export type Level = 'mikro' | 'meso' | 'makro' | 'samfunn';

/** Ids are stable and never reused; a reason that goes out of use is hidden, never deleted (docs/domain.md § 2). */
export const catalogueVersion = '1';

function reason<Id extends string>(id: Id, level: Level, variants: readonly Variant[], source: string) {
  return { id, level, variants, source };
}

/** What they are called is in the words of each language. */
const groups = [
  {
    id: 'besl',
    reasons: [
      reason(
        'besl-lege',
        'mikro',
        ['S', 'P', 'R'],
        'NHSE24 «formal decision to discharge»; SAFER (daily senior review)',
      ),
      reason('besl-plan', 'mikro', ['S', 'R'], 'R2G (rødt døgn når planlagt tiltak/kriterier mangler)'),
      reason(
        'besl-utskrdato',
        'mikro',
        ['S', 'R'],
        'R2G/SAFER (expected date of discharge); SEED4 «tentativ UK-dato tidlig»',
      ),
      reason(
        'besl-tilsyn',
        'makro',
        ['S', 'P', 'R'],
        'AEP-studie Soltani 2019 («delayed medical consultations»)',
      ),
      reason(
        'besl-tverrfaglig',
        'mikro',
        ['S', 'R'],
        'SAFER (multidisciplinary review); WALES («joint assessment»)',
      ),
      reason('besl-niva', 'mikro', ['S', 'R'], 'WIT-ICU («end-of-life decision-making»)'),
    ],
  },
  {
    id: 'diag',
    reasons: [
      reason(
        'diag-radiologi',
        'makro',
        ['S', 'P', 'R'],
        'SHM («procedure or imaging delays»); SEED1 (radiologi = støttefunksjon)',
      ),
      reason(
        'diag-lab',
        'makro',
        ['S', 'P', 'R'],
        'AEP-Kina 2021 («delays in inspection … result report»); SEED1 (lab)',
      ),
      reason(
        'diag-skopi',
        'makro',
        ['S', 'P', 'R'],
        'SHM (endoskopi hyppigst forsinket); WIT-ICU («delays in procedures»)',
      ),
      reason(
        'diag-ikkebestilt',
        'mikro',
        ['S', 'P', 'R'],
        'R2G (planlagt undersøkelse skjer ikke) – avgrensningen er utledet',
      ),
      reason(
        'diag-svar',
        'mikro',
        ['S', 'P', 'R'],
        'R2G (døgnet er rødt til svaret er handlet på); AEP Soltani («follow-up of clinical test results»)',
      ),
    ],
  },
  {
    id: 'beh',
    reasons: [
      reason('beh-operasjon', 'makro', ['S', 'P'], 'AEP-studie Soltani 2019 («delayed surgery»); WIT-ICU'),
      reason(
        'beh-strok',
        'makro',
        ['S', 'P', 'R'],
        'R2G («planned … procedure does not occur»); TID kap. 9 (utsatte inngrep)',
      ),
      reason('beh-terapeut', 'makro', ['S', 'R'], 'NHSE24 («therapy review»); WALES (AHP)'),
      reason(
        'beh-legemiddel',
        'mikro',
        ['S', 'R'],
        'R2G (i.v. antibiotika/vanlig medisin er ikke verdidøgn alene) – avgrensningen er utledet',
      ),
      reason('beh-forberedelse', 'mikro', ['S', 'P', 'R'], 'utledet; jf. R2G'),
      reason(
        'beh-medstabil',
        'mikro',
        ['R'],
        'Vancouver 1-dagsundersøkelse («medication adjustment, behaviour stabilization»)',
      ),
    ],
  },
  {
    id: 'sted',
    reasons: [
      reason('sted-post', 'makro', ['S', 'R'], 'WIT-ICU («delays in transfer of patients out»)'),
      reason('sted-sykehus', 'samfunn', ['S', 'R'], 'NHSE24 («out of area»); WALES («acute bed»)'),
      reason(
        'sted-polidag',
        'meso',
        ['S', 'R'],
        'R2G (kontrollspørsmål 1 og 2); EU-AEP (nivåbehov skilles fra årsak)',
      ),
      reason('sted-lavere', 'samfunn', ['S'], 'R2G/EU-AEP; de norske nivånavnene er utledet'),
      reason(
        'sted-hoyere',
        'makro',
        ['S', 'R'],
        'utledet (motvekt: verktøyet skal også fange for lavt nivå)',
      ),
      reason('sted-utligger', 'makro', ['S', 'R'], 'utledet; jf. DK overbelægning'),
      reason('sted-isolat', 'makro', ['S', 'R'], 'NHSE24 («infection prevention and control restrictions»)'),
      reason(
        'sted-dps',
        'makro',
        ['S', 'R'],
        'NHSE24 («mental health admitted patient care»); WALES («Mental Health bed»)',
      ),
      reason('sted-tsb', 'samfunn', ['S', 'R'], 'MHSDS 05 – norsk presisering utledet'),
    ],
  },
  {
    id: 'pers',
    reasons: [
      reason(
        'pers-bemanning',
        'mikro',
        ['S', 'P', 'R'],
        'SEED0 («rett personell til stede»); MHSDS 36 («Hospital staff shortages»)',
      ),
      reason('pers-kompetanse', 'mikro', ['S', 'P', 'R'], 'SEED0; SEED1 (fagkompetanse = mikrosystem)'),
      reason('pers-lege', 'meso', ['S', 'P', 'R'], 'utledet; jf. SAFER'),
      reason('pers-helg', 'makro', ['S', 'R'], 'utledet (klassisk AEP-årsak, ikke gjenfunnet ordrett)'),
      reason('pers-oppgave', 'meso', ['S', 'P', 'R'], 'TID (tidstyver; støttepersonell, koordinering)'),
      reason(
        'pers-tolk',
        'makro',
        ['S', 'P', 'R'],
        'WALES («Assessment through the language of choice») – norsk presisering utledet',
      ),
      reason('pers-fastvakt', 'meso', ['R'], 'utledet'),
    ],
  },
  {
    id: 'logi',
    reasons: [
      reason('logi-portor', 'makro', ['S', 'P'], 'SEED1 (transport = støttefunksjon) – årsaken utledet'),
      reason('logi-utstyr', 'makro', ['S', 'P', 'R'], 'TID kap. 9 («ineffektivt MTU»)'),
      reason('logi-rom', 'makro', ['S', 'P', 'R'], 'TID kap. 9 («uhensiktsmessige bygg»)'),
      reason('logi-ikt', 'makro', ['S', 'P', 'R'], 'TID kap. 9 («gjentagende mindre IT-problemer»)'),
      reason('logi-renhold', 'makro', ['S', 'R'], 'SEED1 (renhold = støttefunksjon) – årsaken utledet'),
      reason(
        'logi-apotek',
        'makro',
        ['S', 'R'],
        'SEED1 (apotek = støttefunksjon); NHSE24 («medicines to take home»)',
      ),
      reason(
        'logi-dok',
        'meso',
        ['S', 'P', 'R'],
        'TID kap. 5 (dokumentasjon, beslutningsstøtte, koordinering); AHRQ «Estimating Waste in Frontline …»',
      ),
    ],
  },
  {
    id: 'utskr',
    reasons: [
      reason(
        'utskr-papir',
        'mikro',
        ['S', 'P', 'R'],
        'NHSE24 («medicines to take home, discharge letter or other discharge documentation»)',
      ),
      reason(
        'utskr-melding',
        'mikro',
        ['S', 'R'],
        'NHSE24 («awaiting referral to care transfer hub»); UKP-ordningen',
      ),
      reason(
        'utskr-samtale',
        'mikro',
        ['S', 'R'],
        'SEED4 (utskrivelsessamtale); NHSE24 («equipment and associated training»)',
      ),
      reason('utskr-transport', 'makro', ['S', 'P', 'R'], 'NHSE24 («patient transport services»); WALES'),
      reason('utskr-oppfolging', 'mikro', ['S', 'P', 'R'], 'UKP psykisk/TSB (prosesskrav 2); MHSDS 01/02'),
      reason(
        'utskr-samarbeid',
        'meso',
        ['S', 'R'],
        'UKP psykisk/TSB (prosesskrav 1: møte med samarbeidspartnere); MHSDS 01/03',
      ),
    ],
  },
  {
    id: 'komm',
    reasons: [
      reason(
        'komm-vedtak',
        'samfunn',
        ['S', 'P', 'R'],
        'DTOC A/B; WALES («completion of assessment by social care», «funding decision»)',
      ),
      reason(
        'komm-hjemme',
        'samfunn',
        ['S', 'P', 'R'],
        'DTOC E; NHSE24 (Capacity, Pathway 1); WALES («new home care package»)',
      ),
      reason('komm-korttid', 'samfunn', ['S', 'R'], 'DTOC C; NHSE24 (Capacity, Pathway 2)'),
      reason('komm-langtid', 'samfunn', ['S', 'R'], 'DTOC DI/DII; NHSE24 (Pathway 3); WALES (RH/NH/EMI)'),
      reason('komm-lindrende', 'samfunn', ['S'], 'NHSE24 («End of life care»); WALES (palliative)'),
      reason('komm-rehab', 'samfunn', ['S'], 'NHSE24 (bed-based rehabilitation) – norsk presisering utledet'),
      reason('komm-hjelpemiddel', 'samfunn', ['S', 'R'], 'DTOC F; NHSE24 (equipment, adaptations); WALES'),
      reason(
        'komm-bolig',
        'samfunn',
        ['S', 'R'],
        'DTOC I; MHSDS 14–19/32; SINTEF A25247 (hovedårsak i psykisk helsevern)',
      ),
      reason('komm-fastlege', 'samfunn', ['P', 'R'], 'utledet; jf. MHSDS 35/37'),
      reason(
        'komm-uenighet',
        'samfunn',
        ['S', 'P', 'R'],
        'DTOC H; WALES («disputes between agencies»); MHSDS 12/13',
      ),
    ],
  },
  {
    id: 'pas',
    reasons: [
      reason(
        'pas-onske',
        'mikro',
        ['S', 'P', 'R'],
        'DTOC G; NHSE24 («choice discussions»); SCO («Patient and Family Related Reasons»)',
      ),
      reason('pas-uro', 'mikro', ['S', 'R'], 'NHSE24 («concerns over discharge readiness»)'),
      reason('pas-hjem', 'mikro', ['S', 'R'], 'NHSE24 («issues with discharge destination readiness»)'),
      reason(
        'pas-samtykke',
        'mikro',
        ['S', 'P', 'R'],
        'NHSE24 («determination of mental capacity»); WALES; SCO (Code 9 AWI)',
      ),
      reason(
        'pas-vern',
        'mikro',
        ['S', 'P', 'R'],
        'NHSE24/WALES («safeguarding») – norsk presisering utledet',
      ),
    ],
  },
  {
    id: 'jur',
    reasons: [
      reason('jur-phvl', 'samfunn', ['R'], 'MHSDS 25 – norsk presisering utledet'),
      reason('jur-tvangrus', 'samfunn', ['R'], 'MHSDS 25/28 – norsk presisering utledet'),
      reason('jur-verge', 'samfunn', ['S', 'R'], 'MHSDS 26; SCO (Code 9 AWI); WALES («Court of Protection»)'),
      reason('jur-straff', 'samfunn', ['R'], 'MHSDS 06/24/31'),
      reason('jur-barnevern', 'samfunn', ['S', 'R'], 'MHSDS 20–23'),
      reason(
        'jur-rettighet',
        'samfunn',
        ['S', 'R'],
        'NHSE24 («no recourse to public funds», «out of area»); MHSDS 17',
      ),
    ],
  },
  {
    id: 'poli',
    reasons: [
      reason(
        'poli-ikkemott',
        'mikro',
        ['P'],
        'FVN (23 505 ikke møtt i ett foretak 2018); BMC HSR 2018 (9,5 % uteblivelse)',
      ),
      reason('poli-sentpas', 'mikro', ['P'], 'BMC HSR 2018 (5,1 % forsinket)'),
      reason(
        'poli-sentoss',
        'mikro',
        ['P'],
        'BMC HSR 2021 (ventetid/konsultasjonslengde); Lean-studie øye 2021',
      ),
      reason('poli-timelengde', 'mikro', ['P'], 'Lean-studie øye 2021 («clinic schedule amendments»)'),
      reason('poli-svarmangler', 'meso', ['P'], 'utledet; jf. R2G diag-svar'),
      reason('poli-henvisning', 'samfunn', ['P'], 'TID kategori «Inntak, etterkontroll og pasientforløp»'),
      reason('poli-kontroll', 'meso', ['P'], 'TID kategori «Inntak, etterkontroll og pasientforløp»'),
      reason('poli-digital', 'meso', ['P'], 'utledet; jf. TID'),
      reason('poli-yrke', 'meso', ['P'], 'TID (oppgavedeling) – avgrensning utledet'),
      reason('poli-samle', 'meso', ['P'], 'utledet'),
      reason('poli-neste', 'meso', ['P'], 'SEED0 («forsinkelser i forløpet»)'),
    ],
  },
  {
    id: 'annet',
    reasons: [
      reason('annet-fritekst', 'mikro', ['S', 'P', 'R'], 'DTOC «Other»; MHSDS 98'),
      reason('annet-ukjent', 'mikro', ['S', 'P', 'R'], 'MHSDS 98 («Reason not known»)'),
    ],
  },
] as const;

export type GroupId = (typeof groups)[number]['id'];
export type ReasonId = (typeof groups)[number]['reasons'][number]['id'];

export interface Reason {
  readonly id: ReasonId;
  readonly level: Level;
  readonly variants: readonly Variant[];
  /** Where the reason was traced from: the public source, or «utledet» when we inferred it. */
  readonly source: string;
}

export interface ReasonGroup {
  readonly id: GroupId;
  readonly reasons: readonly Reason[];
}

export const reasonGroups: readonly ReasonGroup[] = groups;

const reasonsById: ReadonlyMap<string, Reason> = new Map(
  reasonGroups.flatMap((group) => group.reasons.map((reason) => [reason.id, reason] as const)),
);

/** The reason with this id, or undefined when the catalogue has none. */
export function findReason(id: string): Reason | undefined {
  return reasonsById.get(id);
}

/** Reasons that say nothing one could do something about. */
const vague: ReadonlySet<string> = new Set(['annet-fritekst', 'annet-ukjent']);

/** Whether the reason is «annet» or «vet ikke hvorfor». */
export function isVague(reason: string): boolean {
  return vague.has(reason);
}

/** The groups that hold reasons of a variant, each with those reasons only. */
export function groupsOf(variant: Variant): readonly ReasonGroup[] {
  return reasonGroups
    .map((group) => ({
      ...group,
      reasons: group.reasons.filter((reason) => reason.variants.includes(variant)),
    }))
    .filter((group) => group.reasons.length > 0);
}
