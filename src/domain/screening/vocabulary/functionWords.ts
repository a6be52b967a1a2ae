/** Words of bokmål and nynorsk that are not inflected by rule, with irregular forms written out. */
export const functionWords = `
  i på til fra frå av for med uten utan om etter før mot hos hjå ved under over mellom gjennom bak foran framfor langs ifølge
  ifølgje innen innan siden sidan unntatt unnateke via per pr pga ang vedr vedrørende angående angåande grunnet ettersom
  og å at som hvis om dersom når da då fordi slik så men eller enn både hverken verken enten anten dog altså derfor difor
  likevel imens mens medan inntil samt ellers elles eventuelt ev evt fortsatt framleis fremdeles allerede alt alle all
  jeg eg du han hun ho hen det den vi me dere de dykk dei meg deg ham henne hennar oss dem seg selv sjølv sjøl min mi mitt mine din
  di ditt dine sin si sitt sine hans hennes vår vårt våre deres deira dykkar ingen ingenting intet ikkje ikke inkje noe noen noko nokon
  nokre nokor litt lite mye mykje mange flere fleire flest fleste mest mer meir mindre minst minste få færre hver kvar hvert kvart begge
  annen annet andre anna annan denne dette disse desse slike slikt sånn sånt samme same hva kva hvem kven hvor kor kvar hvorfor kvifor
  hvordan korleis hvilken hvilket hvilke kva kvifor kvifor når hvorvidt korvidt hvorav hvori hit dit her der heim heime hjem hjemme hjemmefra inn ut inne
  ute opp ned oppe nede bort borte fram frem framme fremme tilbake attende igjen att vekk rundt omkring forbi utenfor utanfor innenfor innanfor utenom
  utanom overalt nær nærmere nærare nærmest langt lenge lenger lengre lengst nå no snart straks nylig nyleg nettopp nett alltid aldri ofte
  sjelden sjeldan iblant stundom noenganger noensinne nokosinne da i dag idag igår igår imorgen kveld også òg og bare berre kun jo nok vel visst
  kanskje visstnok sikkert trolig truleg muligens ganske veldig svært særlig særleg altfor for aller sågar selvsagt sjølvsagt egentlig
  eigentleg heller helst gjerne endå enda ennå enno tross trass ja nei joda neida takk ok oki okei okay hei obs nb ps osv mm mv etc ca cirka max maks min
  en ei et én éi ett eitt ein eit éin to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten attende atten nitten
  tjue tyve tretti tredve førti femti seksti sytti åtti nitti hundre tusen million halv halvt halve halvannen halvannet halvanna første fyrste
  først fyrst fyrst andre tredje fjerde femte sjette sjuende sjuande syvende åttende åttande niende niande tiende tiande siste sist forrige førre
  neste null dobbel dobbelt dobbeltrom trippel par dusin enkelt enkelte
  er var vært vore være vere vær ver blir blei ble blitt vart bli blive blivne vorte har hadde hatt ha havt hev kan kunne kunna kan skal skulle skulla vil ville villa
  må måtte måtta bør burde burda tør torde får fikk fekk fått går gikk gjekk gått gå står stod sto stått stå gjør gjer gjorde gjort gjøre gjere ser så sett se sjå ser sjåast
  sier seier sa sagt si seie vet veit visste visst vite tar tek tok tatt teke tatte ta taka gir gav ga gitt gjev gje gi gitte kommer kjem kom kommet kome komne
  ligger ligg lå låg ligget lege leget ligge liggje sitter sit satt sat sittet sete sitte sitje setter set satte sette sett satt setje legger legg la lagt legge leggje
  spør spurte spurt spørre spørje heter heiter hete heite drar dreg dro drog dratt drege dra bærer ber bar båret bore bære finner finn fant fann funnet funne finne
  skriver skriv skrev skreiv skrevet skrive skrevne skriven drikker drikk drakk drukket drukke ete et åt spiser spise sover søv sov sovet sove holder held holdt heldt
  halde haldt holde hjelper hjelp hjalp hjulpet hjelpt hjulpe slipper slepp slapp sloppet sleppe sluppet sluppe blei treffer treff traff truffet trefte brekker brakk brukket brote
  brekk velger vel valgte valgt valde velje velge vald rekker rekk rakk rukket rokke rekke drar bryter bryt brøt braut brutt brote synker sank sunket sokke stiger steig
  steg steget stige faller fell falt fallet falle fall gråter gråt grått løper sprang går forstår forsto forstod forstått forstå skjønner skjøner skjer skjedde skjedd hende
  foregår foregikk får fåes fåast ferdigstilt lar lot latt let lèt lete late la lat ligg binder bind bandt bundet bunde skyver skyv skjøv skauv skjøvet skuva
  bytter drive driv driver drev dreiv drevet drive rive riv river rev reiv revet skifte synge sang sunget trekker trekk trakk trukket trokke drukne
  fryser frys frøs fraus frosset frose nyter nøt vinner vinn vant vann vunnet vunne forsvinner forsvant forsvunnet forsvunne utgår utgått utgikk tilbyr tilbyd tilbød tilbaud tilbudt tilbode
  ber bad bedt bede be byr bød budt gjelder gjeld gjaldt galdt gjeldende gjeldande skader trenger treng trong trengte trengt tyder vekker vakte vakt vekt angår inngår inngikk inngått pågår pågått unngå unngår unngikk unngått
  kalles vert vart blitt visit tåler tålte tålt tåle tole lider led lidd leid ferdig klar fri frie nye ny nytt gammel gammal gamle gammelt gammalt eldre eldst eldste større størst største
  stor stort store liten lita lite små mindre god godt gode bra bedre betre best beste verre verst verste dårlig dårleg ille langsomt fort lange lang langt høg høy høgt høyt høye høge
  menn mennene mennenes mann mannen mannens folk folka hender hendene fot føtter føttene tær tærne tenner tennene netter nettene bøker bøkene døtre døtrene døtrer
  brødre brødrene brør søstre søstrene systrer mødre mødrer fedre fedrer foreldre foreldrene foreldra besteforeldre klær klærne klede kleda øyne auge auga øyet øye øynene øyra øre ører ørene
  barn barna barnet kne knær knærne knea natt nattens tre trær røtter krefter kraft kreftene stenger tenger verksted sentra sentre senter sentrene vinduer vindauge vindauga
  medisiner medisinar prosent promille døgn døgnet timers minutters ukers dagers måneders måneder månad månader vekers veker veke veka uke uka uken uker ukene år åra årene året års døgns halvår kvartal tiår
  mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag mandager fredager helligdag helligdager januar februar mars april mai juni juli august september oktober november desember
  jan feb mar apr jun jul aug sep sept okt nov des man tir ons tor fre lør søn jul jula påske påska pinse nyttår advent julaften høst haust vinter vår sommer sommar sommeren våren
  kl klokka klokken kvart halv midnatt formiddag føremiddag ettermiddag morgen morgon morgenen morgonen morgener kveld kvelden natt natta natten dag dagen dags dagens dager dagar dagene dagane time timer timar timen minutt sekund
  nord sør vest øst aust søndre nordre indre ytre midt midtre øvre nedre øverst nederst venstre høyre høgre sentrum
  km m cm mm kg g mg µg mcg ml l dl iv po sc im stk tab tbl amp mmol nmol mmhg kcal cal bpm mnd min sek t kr nok
  tlf tel mob obs jf jfr dvs feks bla mtp ift iht mht vha osb t.d. o.l. o.a. dd forts inkl ekskl nr no s f eks ut spm kfr kap
  p vs contra pro ad hoc de facto in vivo in vitro et al post per os pas pt pat fys ergo fysio rehab lab hab neuro nevro ortho orto gyn uro gastro hema onko kir med psyk rtg dr
`;
