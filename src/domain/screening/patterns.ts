/** Parts of the rules: numbers in words, units, people. All as `plainLettersOf` writes them, in small letters. */

/** The words of a list as alternatives of a pattern. */
export function words(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

const ones = 'en|ein|ei|ett|eitt|to|tre|fire|fem|seks|sju|syv|atte|ni';
const tens = 'tjue|tyve|tretti|tredve|forti|femti|seksti|sytti|atti|nitti';
const onesEnglish = 'one|two|three|four|five|six|seven|eight|nine';
const tensEnglish = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Two to nineteen; one is an article too. */
export const smallNumber =
  '(?:to|tre|fire|fem|seks|sju|syv|atte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';

/** Twenty and more. */
export const bigNumber = `(?:(?:${tens})(?:[ -]?(?:og ?)?(?:${ones}))?|(?:${ones}) ?og ?(?:${tens})|(?:${tensEnglish})(?:[ -]?(?:${onesEnglish}))?|hundre(?:ogen|ogto)?|(?:a |one )hundred)`;

/** Any number in words, one included. */
export const number = `(?:${bigNumber}|${smallNumber}|halvannet|halvanna|et|ett|eitt|one)`;

/** What is counted or measured: a number before one of these is no room and no age. */
export const unit = words(`
  dogn dogns dag dager dagar dagers time timer timar timers min minutt minutter uke uker veke veker netter natter mnd maned maneder manader ar ars gang ganger gonger gong stk personer
  pasient pasienter pasientar senger senga rom plasser plassar folk pleiere sykepleiere sjukepleiarar leger ansatte tilsette vakter enheter einingar linjer linje liter mg ml g kg l mmol mcg mmhg prosent kr km m cm grader
  hours? days? weeks? months? years? nights? minutes? mins? times patients? nurses? doctors? beds? rooms? people staff wards? units? shifts? litres? percent steder stader staden stad etasjer etg etasje poster postar avdelinger avdelingar
  av of kommuner kommunar instanser ulike forskjellige ganger meter prover proving tabletter tablettar glass poser doser x visitter moter steg trinn kurer drenn parallelle andre other different separate
`);

/** Somebody who is spoken of without a name. */
export const person = words(`
  han hun ho ham henne hennar damen dama dame mannen mann kvinnen kvinna kvinne gutten guten jenta jenten gubben karen kar herren fruen fru herr pasienten pas bestemoren babyen ungen barnet
  she he him her lady man woman gentleman girl boy baby kid guy chap gutt jente fyren kjerringa konen
`);
