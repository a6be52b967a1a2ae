import type { Variant } from './form.ts';

/** Lowest organisational level that contains both the unit and what is waited for (docs/domain.md § 3.4). */
export type Level = 'mikro' | 'meso' | 'makro' | 'samfunn';

export interface Reason {
  readonly id: string;
  readonly label: string;
  readonly level: Level;
  readonly variants: readonly Variant[];
  /** Where the reason was traced from: the public source, or «utledet» when we inferred it. */
  readonly source: string;
}

export interface ReasonGroup {
  readonly id: string;
  readonly label: string;
  readonly reasons: readonly Reason[];
}

/** Ids are stable and never reused; a reason that goes out of use is hidden, never deleted (docs/domain.md § 2). */
export const catalogueVersion = '1';

export const reasonGroups: readonly ReasonGroup[] = [
  {
    id: 'besl',
    label: 'Beslutning og plan',
    reasons: [
      {
        id: 'besl-lege',
        label: 'Venter på legevurdering eller visitt',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'NHSE24 «formal decision to discharge»; SAFER (daily senior review)',
      },
      {
        id: 'besl-plan',
        label: 'Mangler tydelig plan for dagen',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'R2G (rødt døgn når planlagt tiltak/kriterier mangler)',
      },
      {
        id: 'besl-utskrdato',
        label: 'Mangler planlagt utskrivningsdato',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'R2G/SAFER (expected date of discharge); SEED4 «tentativ UK-dato tidlig»',
      },
      {
        id: 'besl-tilsyn',
        label: 'Venter på tilsyn fra annen spesialitet',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'AEP-studie Soltani 2019 («delayed medical consultations»)',
      },
      {
        id: 'besl-tverrfaglig',
        label: 'Venter på tverrfaglig vurdering eller møte',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'SAFER (multidisciplinary review); WALES («joint assessment»)',
      },
      {
        id: 'besl-niva',
        label: 'Venter på avklaring av behandlingsnivå',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'WIT-ICU («end-of-life decision-making»)',
      },
    ],
  },
  {
    id: 'diag',
    label: 'Utredning og svar',
    reasons: [
      {
        id: 'diag-radiologi',
        label: 'Venter på radiologi (CT, MR, ultralyd, røntgen)',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'SHM («procedure or imaging delays»); SEED1 (radiologi = støttefunksjon)',
      },
      {
        id: 'diag-lab',
        label: 'Venter på prøvetaking eller laboratoriesvar',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'AEP-Kina 2021 («delays in inspection … result report»); SEED1 (lab)',
      },
      {
        id: 'diag-skopi',
        label: 'Venter på skopi eller annen undersøkelse',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'SHM (endoskopi hyppigst forsinket); WIT-ICU («delays in procedures»)',
      },
      {
        id: 'diag-ikkebestilt',
        label: 'Undersøkelsen er ikke bestilt eller henvist',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'R2G (planlagt undersøkelse skjer ikke) – avgrensningen er utledet',
      },
      {
        id: 'diag-svar',
        label: 'Undersøkelsen er utført, men svaret er ikke fulgt opp',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source:
          'R2G (døgnet er rødt til svaret er handlet på); AEP Soltani («follow-up of clinical test results»)',
      },
    ],
  },
  {
    id: 'beh',
    label: 'Behandling og prosedyre',
    reasons: [
      {
        id: 'beh-operasjon',
        label: 'Venter på operasjon eller inngrep',
        level: 'makro',
        variants: ['S', 'P'],
        source: 'AEP-studie Soltani 2019 («delayed surgery»); WIT-ICU',
      },
      {
        id: 'beh-strok',
        label: 'Strøket fra program eller utsatt',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'R2G («planned … procedure does not occur»); TID kap. 9 (utsatte inngrep)',
      },
      {
        id: 'beh-terapeut',
        label: 'Venter på fysio-, ergo-, logoped- eller ernæringsvurdering',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'NHSE24 («therapy review»); WALES (AHP)',
      },
      {
        id: 'beh-legemiddel',
        label: 'Venter på legemiddelendring, levering eller overgang fra i.v. til p.o.',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'R2G (i.v. antibiotika/vanlig medisin er ikke verdidøgn alene) – avgrensningen er utledet',
      },
      {
        id: 'beh-forberedelse',
        label: 'Pasienten er ikke klargjort (faste, prøver, samtykke, skjema)',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'utledet; jf. R2G',
      },
      {
        id: 'beh-medstabil',
        label: 'Venter på medikamenttilpasning eller stabilisering',
        level: 'mikro',
        variants: ['R'],
        source: 'Vancouver 1-dagsundersøkelse («medication adjustment, behaviour stabilization»)',
      },
    ],
  },
  {
    id: 'sted',
    label: 'Riktig sted og flyt i sykehuset',
    reasons: [
      {
        id: 'sted-post',
        label: 'Venter på overflytting til annen post eller enhet',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'WIT-ICU («delays in transfer of patients out»)',
      },
      {
        id: 'sted-sykehus',
        label: 'Venter på overflytting eller tilbakeføring til annet sykehus',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'NHSE24 («out of area»); WALES («acute bed»)',
      },
      {
        id: 'sted-polidag',
        label: 'Kunne vært utredet eller behandlet poliklinisk eller på dagtid',
        level: 'meso',
        variants: ['S', 'R'],
        source: 'R2G (kontrollspørsmål 1 og 2); EU-AEP (nivåbehov skilles fra årsak)',
      },
      {
        id: 'sted-lavere',
        label: 'Kunne vært på lavere nivå (KAD, hjemmesykehus, pasienthotell)',
        level: 'samfunn',
        variants: ['S'],
        source: 'R2G/EU-AEP; de norske nivånavnene er utledet',
      },
      {
        id: 'sted-hoyere',
        label: 'Trenger høyere nivå (intensiv, overvåking, spesialpost)',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'utledet (motvekt: verktøyet skal også fange for lavt nivå)',
      },
      {
        id: 'sted-utligger',
        label: 'Ligger på feil fagområde (utligger eller korridor)',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'utledet; jf. DK overbelægning',
      },
      {
        id: 'sted-isolat',
        label: 'Venter på isolat, enerom eller opphevet smitteregime',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'NHSE24 («infection prevention and control restrictions»)',
      },
      {
        id: 'sted-dps',
        label: 'Venter på plass i DPS eller annen døgnenhet i psykisk helsevern',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'NHSE24 («mental health admitted patient care»); WALES («Mental Health bed»)',
      },
      {
        id: 'sted-tsb',
        label: 'Venter på plass i rusbehandling (TSB) eller avrusning',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'MHSDS 05 – norsk presisering utledet',
      },
    ],
  },
  {
    id: 'pers',
    label: 'Personell og kompetanse',
    reasons: [
      {
        id: 'pers-bemanning',
        label: 'For lav bemanning til å følge opp i dag',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'SEED0 («rett personell til stede»); MHSDS 36 («Hospital staff shortages»)',
      },
      {
        id: 'pers-kompetanse',
        label: 'Mangler rett kompetanse på vakt',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'SEED0; SEED1 (fagkompetanse = mikrosystem)',
      },
      {
        id: 'pers-lege',
        label: 'Ansvarlig lege er opptatt (operasjon, poliklinikk, vakt)',
        level: 'meso',
        variants: ['S', 'P', 'R'],
        source: 'utledet; jf. SAFER',
      },
      {
        id: 'pers-helg',
        label: 'Tjenesten finnes ikke kveld, natt eller helg',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'utledet (klassisk AEP-årsak, ikke gjenfunnet ordrett)',
      },
      {
        id: 'pers-oppgave',
        label: 'Fagfolk er bundet i oppgaver andre kunne gjort',
        level: 'meso',
        variants: ['S', 'P', 'R'],
        source: 'TID (tidstyver; støttepersonell, koordinering)',
      },
      {
        id: 'pers-tolk',
        label: 'Venter på tolk',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'WALES («Assessment through the language of choice») – norsk presisering utledet',
      },
      {
        id: 'pers-fastvakt',
        label: 'Fastvakt eller skjerming binder bemanningen',
        level: 'meso',
        variants: ['R'],
        source: 'utledet',
      },
    ],
  },
  {
    id: 'logi',
    label: 'Logistikk, utstyr og IKT',
    reasons: [
      {
        id: 'logi-portor',
        label: 'Venter på portør eller intern transport',
        level: 'makro',
        variants: ['S', 'P'],
        source: 'SEED1 (transport = støttefunksjon) – årsaken utledet',
      },
      {
        id: 'logi-utstyr',
        label: 'Mangler utstyr, eller utstyret virker ikke',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'TID kap. 9 («ineffektivt MTU»)',
      },
      {
        id: 'logi-rom',
        label: 'Mangler rom, eller rommet er uegnet',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'TID kap. 9 («uhensiktsmessige bygg»)',
      },
      {
        id: 'logi-ikt',
        label: 'IKT-feil, treghet eller manglende tilgang',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'TID kap. 9 («gjentagende mindre IT-problemer»)',
      },
      {
        id: 'logi-renhold',
        label: 'Venter på renhold eller klargjort seng',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'SEED1 (renhold = støttefunksjon) – årsaken utledet',
      },
      {
        id: 'logi-apotek',
        label: 'Venter på levering fra apotek',
        level: 'makro',
        variants: ['S', 'R'],
        source: 'SEED1 (apotek = støttefunksjon); NHSE24 («medicines to take home»)',
      },
      {
        id: 'logi-dok',
        label: 'Dobbeltregistrering eller leting etter informasjon',
        level: 'meso',
        variants: ['S', 'P', 'R'],
        source:
          'TID kap. 5 (dokumentasjon, beslutningsstøtte, koordinering); AHRQ «Estimating Waste in Frontline …»',
      },
    ],
  },
  {
    id: 'utskr',
    label: 'Utskrivning – det vi selv gjør',
    reasons: [
      {
        id: 'utskr-papir',
        label: 'Venter på epikrise, legemiddelliste, resept eller sykmelding',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'NHSE24 («medicines to take home, discharge letter or other discharge documentation»)',
      },
      {
        id: 'utskr-melding',
        label: 'Kommunen er ikke varslet, eller meldingen mangler opplysninger',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'NHSE24 («awaiting referral to care transfer hub»); UKP-ordningen',
      },
      {
        id: 'utskr-samtale',
        label: 'Utskrivningssamtale eller opplæring gjenstår',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'SEED4 (utskrivelsessamtale); NHSE24 («equipment and associated training»)',
      },
      {
        id: 'utskr-transport',
        label: 'Venter på pasientreise, syketransport eller ambulanse',
        level: 'makro',
        variants: ['S', 'P', 'R'],
        source: 'NHSE24 («patient transport services»); WALES',
      },
      {
        id: 'utskr-oppfolging',
        label: 'Videre oppfølging i spesialisthelsetjenesten er ikke avklart',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'UKP psykisk/TSB (prosesskrav 2); MHSDS 01/02',
      },
      {
        id: 'utskr-samarbeid',
        label: 'Samarbeidsmøte, individuell plan eller koordinator mangler',
        level: 'meso',
        variants: ['S', 'R'],
        source: 'UKP psykisk/TSB (prosesskrav 1: møte med samarbeidspartnere); MHSDS 01/03',
      },
    ],
  },
  {
    id: 'komm',
    label: 'Kommune og andre tjenester',
    reasons: [
      {
        id: 'komm-vedtak',
        label: 'Venter på kommunens vurdering eller vedtak',
        level: 'samfunn',
        variants: ['S', 'P', 'R'],
        source: 'DTOC A/B; WALES («completion of assessment by social care», «funding decision»)',
      },
      {
        id: 'komm-hjemme',
        label: 'Venter på hjemmetjeneste eller hjemmesykepleie',
        level: 'samfunn',
        variants: ['S', 'P', 'R'],
        source: 'DTOC E; NHSE24 (Capacity, Pathway 1); WALES («new home care package»)',
      },
      {
        id: 'komm-korttid',
        label: 'Venter på korttids- eller rehabiliteringsplass i kommunen',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'DTOC C; NHSE24 (Capacity, Pathway 2)',
      },
      {
        id: 'komm-langtid',
        label: 'Venter på sykehjem eller heldøgns omsorgsbolig',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'DTOC DI/DII; NHSE24 (Pathway 3); WALES (RH/NH/EMI)',
      },
      {
        id: 'komm-lindrende',
        label: 'Venter på lindrende enhet eller palliativt opplegg hjemme',
        level: 'samfunn',
        variants: ['S'],
        source: 'NHSE24 («End of life care»); WALES (palliative)',
      },
      {
        id: 'komm-rehab',
        label: 'Venter på rehabiliteringsinstitusjon',
        level: 'samfunn',
        variants: ['S'],
        source: 'NHSE24 (bed-based rehabilitation) – norsk presisering utledet',
      },
      {
        id: 'komm-hjelpemiddel',
        label: 'Venter på hjelpemidler eller tilpasning i hjemmet',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'DTOC F; NHSE24 (equipment, adaptations); WALES',
      },
      {
        id: 'komm-bolig',
        label: 'Mangler egnet bolig eller bemannet botilbud',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'DTOC I; MHSDS 14–19/32; SINTEF A25247 (hovedårsak i psykisk helsevern)',
      },
      {
        id: 'komm-fastlege',
        label: 'Venter på fastlege, NAV eller annen tjeneste',
        level: 'samfunn',
        variants: ['P', 'R'],
        source: 'utledet; jf. MHSDS 35/37',
      },
      {
        id: 'komm-uenighet',
        label: 'Uenighet om ansvar mellom tjenester',
        level: 'samfunn',
        variants: ['S', 'P', 'R'],
        source: 'DTOC H; WALES («disputes between agencies»); MHSDS 12/13',
      },
    ],
  },
  {
    id: 'pas',
    label: 'Pasient og pårørende',
    reasons: [
      {
        id: 'pas-onske',
        label: 'Pasient eller pårørende ønsker et annet tilbud eller tidspunkt',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'DTOC G; NHSE24 («choice discussions»); SCO («Patient and Family Related Reasons»)',
      },
      {
        id: 'pas-uro',
        label: 'Uro for om det er trygt å reise',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'NHSE24 («concerns over discharge readiness»)',
      },
      {
        id: 'pas-hjem',
        label: 'Hjemmet er ikke klart (nøkkel, mat, varme, følge)',
        level: 'mikro',
        variants: ['S', 'R'],
        source: 'NHSE24 («issues with discharge destination readiness»)',
      },
      {
        id: 'pas-samtykke',
        label: 'Samtykkekompetanse må avklares',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'NHSE24 («determination of mental capacity»); WALES; SCO (Code 9 AWI)',
      },
      {
        id: 'pas-vern',
        label: 'Bekymring for vold, omsorgssvikt eller barn som pårørende',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'NHSE24/WALES («safeguarding») – norsk presisering utledet',
      },
    ],
  },
  {
    id: 'jur',
    label: 'Juss, vedtak og vern',
    reasons: [
      {
        id: 'jur-phvl',
        label: 'Venter på vedtak eller kontroll etter psykisk helsevernloven',
        level: 'samfunn',
        variants: ['R'],
        source: 'MHSDS 25 – norsk presisering utledet',
      },
      {
        id: 'jur-tvangrus',
        label: 'Venter på sak om tilbakehold i rusinstitusjon',
        level: 'samfunn',
        variants: ['R'],
        source: 'MHSDS 25/28 – norsk presisering utledet',
      },
      {
        id: 'jur-verge',
        label: 'Venter på verge eller statsforvalter',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'MHSDS 26; SCO (Code 9 AWI); WALES («Court of Protection»)',
      },
      {
        id: 'jur-straff',
        label: 'Venter på avklaring med politi, påtale eller kriminalomsorg',
        level: 'samfunn',
        variants: ['R'],
        source: 'MHSDS 06/24/31',
      },
      {
        id: 'jur-barnevern',
        label: 'Venter på barnevern eller fosterhjem',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'MHSDS 20–23',
      },
      {
        id: 'jur-rettighet',
        label: 'Uavklart rett til tjenester (opphold, hjemkommune)',
        level: 'samfunn',
        variants: ['S', 'R'],
        source: 'NHSE24 («no recourse to public funds», «out of area»); MHSDS 17',
      },
    ],
  },
  {
    id: 'poli',
    label: 'Timen i poliklinikken',
    reasons: [
      {
        id: 'poli-ikkemott',
        label: 'Pasienten møtte ikke',
        level: 'mikro',
        variants: ['P'],
        source: 'FVN (23 505 ikke møtt i ett foretak 2018); BMC HSR 2018 (9,5 % uteblivelse)',
      },
      {
        id: 'poli-sentpas',
        label: 'Pasienten kom for sent',
        level: 'mikro',
        variants: ['P'],
        source: 'BMC HSR 2018 (5,1 % forsinket)',
      },
      {
        id: 'poli-sentoss',
        label: 'Vi startet for sent eller lå etter skjema',
        level: 'mikro',
        variants: ['P'],
        source: 'BMC HSR 2021 (ventetid/konsultasjonslengde); Lean-studie øye 2021',
      },
      {
        id: 'poli-timelengde',
        label: 'Feil timelengde eller feil type time',
        level: 'mikro',
        variants: ['P'],
        source: 'Lean-studie øye 2021 («clinic schedule amendments»)',
      },
      {
        id: 'poli-svarmangler',
        label: 'Prøver, bilder eller journal var ikke klare',
        level: 'meso',
        variants: ['P'],
        source: 'utledet; jf. R2G diag-svar',
      },
      {
        id: 'poli-henvisning',
        label: 'Mangelfull henvisning eller feil vurdert',
        level: 'samfunn',
        variants: ['P'],
        source: 'TID kategori «Inntak, etterkontroll og pasientforløp»',
      },
      {
        id: 'poli-kontroll',
        label: 'Kontroll uten klar nytte',
        level: 'meso',
        variants: ['P'],
        source: 'TID kategori «Inntak, etterkontroll og pasientforløp»',
      },
      {
        id: 'poli-digital',
        label: 'Kunne vært video, telefon eller skjema',
        level: 'meso',
        variants: ['P'],
        source: 'utledet; jf. TID',
      },
      {
        id: 'poli-yrke',
        label: 'Kunne vært gjort av annen yrkesgruppe',
        level: 'meso',
        variants: ['P'],
        source: 'TID (oppgavedeling) – avgrensning utledet',
      },
      {
        id: 'poli-samle',
        label: 'Ekstra oppmøte – kunne vært samlet på én dag',
        level: 'meso',
        variants: ['P'],
        source: 'utledet',
      },
      {
        id: 'poli-neste',
        label: 'Venter på neste steg i forløpet',
        level: 'meso',
        variants: ['P'],
        source: 'SEED0 («forsinkelser i forløpet»)',
      },
    ],
  },
  {
    id: 'annet',
    label: 'Annet',
    reasons: [
      {
        id: 'annet-fritekst',
        label: 'Annet (kort fritekst uten pasientopplysninger)',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'DTOC «Other»; MHSDS 98',
      },
      {
        id: 'annet-ukjent',
        label: 'Vet ikke hvorfor',
        level: 'mikro',
        variants: ['S', 'P', 'R'],
        source: 'MHSDS 98 («Reason not known»)',
      },
    ],
  },
];

const reasonsById: ReadonlyMap<string, Reason> = new Map(
  reasonGroups.flatMap((group) => group.reasons.map((reason) => [reason.id, reason] as const)),
);

/** The reason with this id, or undefined when the catalogue has none. */
export function findReason(id: string): Reason | undefined {
  return reasonsById.get(id);
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
