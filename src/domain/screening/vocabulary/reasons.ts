/** What the reasons are called with: whoever writes why a patient waits says it in the same words. */
export const ofReasons = `
  ambulanse ansvar ansvarlig apotek avklares avklaring avklart avrusning barnevern behandlet behandling
  behandlingsnivå bekymring bemannet bemanning bemanningen beslutning bestilt bilder bolig botilbud ct dagtid
  dobbeltregistrering dps døgnenhet egnet ekstra enerom enhet epikrise ernæringsvurdering fagfolk fagområde faste
  fastlege fastvakt feil finnes flyt forløpet fosterhjem fritekst fulgt følge gjenstår heldøgns helg helsevern
  helsevernloven henvisning henvist hjelpemidler hjemkommune hjemmesykehus hjemmesykepleie hjemmet hjemmetjeneste
  høyere ikt individuell informasjon inngrep intensiv intern isolat journal juss kad klare klargjort klart kommune
  kommunen kommunens kompetanse kontroll koordinator korridor kort korttids kriminalomsorg laboratoriesvar lav
  lavere legemiddelendring legemiddelliste legevurdering leting levering lindrende logistikk logoped mangelfull
  manglende mangler mat medikamenttilpasning meldingen mr møte møtte nav nivå nytte nøkkel o omsorgsbolig
  omsorgssvikt operasjon oppfølging oppgaver opphevet opphold opplegg opplysninger opplæring oppmøte opptatt
  overflytting overgang overvåking palliativt pasient pasienten pasienthotell pasientopplysninger pasientreise
  personell plan planlagt plass poliklinikk poliklinikken poliklinisk politi portør program prosedyre prøver
  prøvetaking psykisk pårørende påtale radiologi rehabiliteringsinstitusjon rehabiliteringsplass reise renhold
  resept rett riktig rom rommet rusbehandling rusinstitusjon røntgen sak samarbeidsmøte samlet samtykke
  samtykkekompetanse seng sent skjema skjerming skopi smitteregime spesialisthelsetjenesten spesialitet spesialpost
  stabilisering startet statsforvalter sted strøket svar svaret sykehjem sykehus sykehuset syketransport sykmelding
  telefon tidspunkt tilbakeføring tilbakehold tilbud tilgang tilpasning tilsyn timelengde tjeneste tjenesten
  tjenester tolk transport treghet trygt tsb tverrfaglig tydelig type uavklart uegnet uenighet ultralyd undersøkelse
  undersøkelsen utført utligger utredet utredning utsatt utskrivning utskrivningsdato utskrivningssamtale utstyr
  utstyret v varme varslet vedtak venter verge vern video videre virker visitt vold vurdering vurdert yrkesgruppe
  ønsker
`;
