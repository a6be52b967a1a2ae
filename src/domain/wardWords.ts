/**
 * Words that people on a ward write with a capital letter and that are nobody's name: they begin a sentence, or name a
 * service, a profession, an examination, a day. Folded as `screening.ts` folds: lower case, without accents and rings.
 */
import { reasonGroups } from './catalogue.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const beginnings = words(`
  a akutt all alle alt andre annen annet arbeid at av avbryt avklar avklare avklaring avklart avlast avslutt avtal avtale
  avtalt avvent avventer bare bedre be bedt begynne begynt behandle behandling behov bemanning ber beslutning beslutte
  bestill bestille bestilt bestilling bestemme bestemt blir bor bruk bytte bytt da dag dagens de del deler den denne der
  dersom det dette direkte du dokumentasjon dokumentere egen egentlig eget ekstra eller en endelig endre enighet enklere
  et etter ett fa far faste fast fastsett felles ferdig fikk finn finne fjerne fjern flere flytt flytte flytting for
  forberede forst foresporsel forlop forsinket fortsatt fortsette fra fram frem fremskynde fullfore fungerende fungere
  faerre fa ga gar gi gir gitt god gode godt gjor gjore gjort gjennomfor gjennomfore gjennomgang ha hadde haper har hele
  hente hent her hjelp hjelpe hun han hva hvem hver hvilken hvis hvor hvordan hvorfor i igjen ikke informere informasjon
  ingen inn inntil innkalle innleggelse ja jeg jobbe kan kanskje kapasitet klar klargjor klargjore klarere koble kom komme
  kommer kontakt kontakte kontroll kort kortere koordinere kun kunne la lage laget ledig lenger lett legge lettere
  lever levere levering lokal ma mangel mangler mange med meld melde melding mens mer mest mindre mine minst mobilisere
  mobilisering mote motet mulig mulighet naer naermere nar nei neste ny nye nytt noe noen nok nodvendig nu na om omplassere
  onsker opphold oppfolging opplaering opplegg ordne ordning oss over overfor overfore overforing overflytting overgang
  overta pa plan planlegge planlagt planlegging plass prioritere prioritet prov prove purre purr pafyll raskere raskt
  reise reiser rekvirere rekvirert ring ringe ringt risiko rutine sa samarbeid samarbeide samle samlet samtale samtykke
  se seng senere send sende sendt sett sette si siden sikre sist siste skal skaffe skrive skriv skulle slik slippe sluttfore
  snakke snakk snarlig som sorg sorge sperre spor sporre start starte stille stor storre straks styrke stotte svar svare
  sjekk sjekke sok soke ta takk tar tas tett tidlig tidligere tidspunkt til tilby tilbud tilgang tilgjengelig tilkalle
  tilpasse tilstrekkelig time timen tilsyn trenger trengs trygg trygt trygghet tydelig tydeligere ulike under undersoke
  unnga ut uten utfore utfort utrede utredning utskriving utskrivning utskrive utskriv utsett utsatt utstyr vaer vaere var
  varsle varsel vedtak vei veiledning vent vente venter ventet ventetid ved vi videre ville virker vise vurder vurdere
  vurdering vurdert
`);

const services = words(`
  ambulanse ambulansen ambulansetjenesten ambulerende akuttmottak akuttmottaket akuttpost akuttteam anestesi apotek apoteket
  arbeidsplan audiograf audiologi avdeling avdelingen avrusning barnevern barnevernet bemanningssenter bestillerkontor
  bestillerkontoret bioingenior bioingenioren blodbank blodbanken blodprove blodprover bolig botilbud bronkoskopi dagkirurgi
  dagkirurgisk dagtilbud dialyse dialysen diett dietetiker distriktspsykiatrisk dps ekko ekg endoskopi enerom enhet enheten
  epikrise epikrisen ergo ergoterapeut ergoterapeuten ergoterapi ernaeringsfysiolog fagfolk farmasoyt farmasoyten fastlege
  fastlegen fastvakt forvaltning forvaltningen forvern fysio fysioterapeut fysioterapeuten fysioterapi gastro gastroskopi
  geriater geriateren geriatri gynekolog gynekologi hab habilitering hematologi helg helgen helgevakt helsefagarbeider
  helsehus helsehuset helsevern henvisning henvisningen hjelpemiddel hjelpemidler hjelpemiddelsentralen hjemmesykehus
  hjemmesykepleie hjemmesykepleien hjemmesjukepleien hjemmetjeneste hjemmetjenesten hud ikt infeksjon innsatsteam intensiv
  intensiven isolat jordmor journal journalen kardiolog kardiologen kardiologi kardiologisk kirurg kirurgen kirurgi
  kirurgisk kiropraktor klinikk klinikken kommune kommunen kommunal kommunalt kommunale kontor koordinator koordinatoren
  koloskopi korttid korttidsplass kriminalomsorgen kreft kreftsykepleier kols kveld kveldsvakt lab laben laboratorie
  laboratoriet langtidsplass lege legen legene legetilsyn legevakt legevakta legevakten legevisitt legevisitten leder
  lederen legemiddel legemidler logoped logopeden logopedi lunge lungelege lungeavdelingen mammografi medisin medisiner
  medisinen medisinsk mikrobiologi mottak mottaket natt nattevakt nav nefrolog nefrologi nevro nevrokirurg nevrokirurgi
  nevrolog nevrologen nevrologi nevrologisk nukleaermedisin ogbd onkolog onkologen onkologi operasjon operasjonen
  operasjonsprogram operasjonsstue operasjonsstuen oppvakning opptreningssenter ortoped ortopeden ortopedi ortopedisk
  overlege overlegen overvaking overvakning pal palliativ palliativt pasient pasienten pasienter pasientene pasienthotell
  pasienthotellet pasientreiser pasientreise patologi patologisvar pleie pleier pleiehjem politi politiet poliklinikk
  poliklinikken poliklinisk portor portoren portorer post posten pris prosedyre prover provesvar psykiatri psykiatrisk
  psykisk psykolog psykologen psykologspesialist pt radiolog radiologen radiologi radiologisk rehab rehabilitering
  rehabiliteringsplass renhold renholder renholdet resept respirator rom rontgen rontgensvar rontgenavdelingen rus ruspost
  rusbehandling saksbehandler samarbeidsmote samarbeidsmotet seksjon senter servicebolig sjukehus sjukeheim sjukepleiar
  sjukepleiaren sjukehuset skopi sosionom sosionomen spesialist spesialisthelsetjenesten spesialpost statsforvalter
  statsforvalteren stoma stomasykepleier student sykehjem sykehjemmet sykehjemsplass sykehus sykehuset sykepleier sykepleieren
  sykepleierne sykmelding syketransport sarsykepleier tannlege tavlemote telefon telefonen teknisk transport transporten
  tilsynslege tjenestekontor tjenestekontoret tolk tolken tolketjenesten trombektomi turnuslege tverrfaglig ultralyd
  universitetssykehus universitetssjukehus universitetssykehuset universitetssjukehuset urolog urologen urologi utskrivningssamtale
  utskrivningsmote vakt vaktlege vaktlegen vaktskifte verge vergen video visitt visitten
  akson helseplattformen dips meona pleieplan pll samstemming kjernejournal elektronisk norsk helsenett helse helsenorge
  rode kors tryggere gronne korset det gronne
  antibiotika hb crp covid influensa noro mrsa esbl vre picc cvk peg kateter drenasje dren infusjon insulin ernaering sonde
  hepatitt vitamin influensa type gruppe streptokokk troponin
  kontrast biopsi ct mr mri pet rtg ul eeg emg tee bal spinalpunksjon
`);

const days = words(`
  mandag tirsdag onsdag torsdag fredag lordag sondag mandagen tirsdagen onsdagen torsdagen fredagen formiddag ettermiddag
  morgen imorgen idag januar februar mars april mai juni juli august september oktober november desember jul juleaften
  nyttar paske pasken pinse
`);

/** Hospitals, municipalities and parts of towns. Many are surnames as well, so they excuse no unknown word beside them. */
export const places: ReadonlySet<string> = new Set(
  words(`
    haukeland haraldsplass ulriksdal sandviken kokstad bergen voss odda stord forde floro nordfjordeid laerdal stavanger
    haugesund trondheim oslo ulleval rikshospitalet aker ahus akershus baerum drammen kristiansand arendal tromso bodo harstad
    narvik molde alesund lillehammer gjovik hamar elverum skien tonsberg fredrikstad kalnes levanger namsnes namsos
    kysthospitalet hagevik hagavik betanien diakonhjemmet lovisenberg sunnaas beitostolen skogli ravneberghaugen nordas
    nordasheimen bergensklinikken bjorgvin solli olaviken kronstad fana fyllingsdalen asane arna ytrebygda laksevag os
    bjornafjorden askoy oygarden alver lindas osteroy vaksdal samnanger kvam kvinnherad tysnes austevoll fitjar bomlo sveio
    etne ullensvang eidfjord ulvik masfjorden modalen austrheim fedje gulen vestland hordaland sogn fjordane rogaland norge
    florvag slettebakken landas fantoft loddefjord nesttun indre ytre vest ost nord sor midt sentrum
    gaular luster sunnfjord kinn stryn gloppen bremanger
  `),
);

/** Endings of common nouns for services and examinations: «Lungeavdelingen», «Skjelettrontgen». */
export const commonEnding =
  /\p{L}{3}(avdeling(en)?|tjenest(e|en|er)|sykehus(et)?|sjukehus(et)?|kommune(n)?|klinikk(en)?|senter(et)?|sentral(en)?|legen?|pleier(en)?|terapeut(en)?|vurdering(en)?|undersokelse(n)?|behandling(en)?|svar(et)?|prove(r|n)?|mote(t)?|plass(en)?|team(et)?|kontor(et)?|visitt(en)?|transport(en)?|samtale(n)?|rontgen|operasjon(en)?|posten?|hjem(met)?|heim(en)?|utstyr|opplegg|opplaering|skopi|grafi|ologi|logen?|medisin(er)?|tilsyn|henvisning(en)?|bestilling(en)?|melding(en)?|kurs|skjema)$/u;

/** Words before a person's name. */
export const titles: ReadonlySet<string> = new Set(
  words(`
    fru fr herr hr frk froken dr doktor prof professor pas pasient pasienten pasienten pt lege legen overlege overlegen
    vaktlege sykepleier sykepleieren avdelingssykepleier sjukepleiar fysioterapeut ergoterapeut sosionom fastlege fastlegen
    datter datteren sonnen sonn ektefelle ektemann ektemannen kona kone mann mannen dame damen mor moren far faren broren soster sosteren
    samboer samboeren parorende verge vergen
  `),
);

/** Ordinary words, as against names. */
export function ordinaryWords(fold: (text: string) => string): ReadonlySet<string> {
  const labels = reasonGroups.flatMap((group) => [group.label, ...group.reasons.map(({ label }) => label)]);
  const ofCatalogue = labels.flatMap(
    (label) =>
      fold(label)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  return new Set([...beginnings, ...services, ...days, ...ofCatalogue]);
}
