/** Every page of the log as it is drawn from the examples, by name. */

import { valuesOf } from '../../src/app/log/actionFields.ts';
import { liftDraft } from '../../src/app/views/log/liftDraft.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { resultsIn } from '../../src/http/log/figures/resultsIn.ts';
import { actionFormPage } from '../../src/http/log/pages/actionForm.ts';
import { choiceOf } from '../../src/http/log/pages/choice.ts';
import { detailPage } from '../../src/http/log/pages/detail.ts';
import { inboxPage, liftPage } from '../../src/http/log/pages/liftPages.ts';
import { newActionPage } from '../../src/http/log/pages/newAction.ts';
import { overviewPage } from '../../src/http/log/pages/overview.ts';
import { printPage } from '../../src/http/log/pages/printPage.ts';
import { screenOver, screenPage } from '../../src/http/log/pages/screenPage.ts';
import { sessionPage } from '../../src/http/log/pages/sessionPage.ts';
import { lineQuestionPage, setupPage } from '../../src/http/log/pages/setupPage.ts';
import type { WebResponse } from '../../src/http/web.ts';
import type { Words } from '../../src/words/words.ts';
import { differing } from '../cards/examples.ts';
import {
  history,
  kari,
  lifted,
  logView,
  now,
  ola,
  reader,
  received,
  screenExample,
  whole,
} from './examples.ts';

const link = 'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000000?tenantId=t';

export function pageGallery(words: Words): Readonly<Record<string, WebResponse>> {
  const member = reader(words);
  const view = logView();
  const [newest] = view.sessions;
  const [outside] = logView('linjen').sessions;
  if (newest === undefined || outside === undefined) throw new Error('The example has sessions.');
  const inbox = { ...member, unitName: 'Medisinsk klinikk', inbox: 1 };
  const inboxView = {
    ...view,
    received: [received],
    tied: [{ unit: received.unit, name: received.unitName }],
  };
  const query = (text: string) => choiceOf(new URLSearchParams(text));
  return {
    oversikt: overviewPage(member, view, kari.id, query(''), false),
    'oversikt-alle': overviewPage(member, view, kari.id, query('vis=alle&niva=mikro'), true),
    'oversikt-tom': overviewPage(
      member,
      { ...view, actions: [], sessions: [], summaries: new Map() },
      kari.id,
      query(''),
      false,
    ),
    tiltak: detailPage(200, member, view, { action: whole, history }, false),
    'tiltak-feil': detailPage(422, member, view, { action: whole, history }, false, {
      form: 'status',
      sent: new URLSearchParams({ status: 'droppet', frist: '2026-12-20' }),
      problems: [{ field: 'hvorfor', said: 'Si hvorfor.' }],
    }),
    'tiltak-loftet': detailPage(
      200,
      member,
      view,
      { action: view.actions.find(({ nr }) => nr === 7) ?? whole, history: [] },
      true,
    ),
    'tiltak-nytt': newActionPage(
      member,
      view,
      new URLSearchParams({ okt: newest.session, arsak: 'diag-radiologi' }),
      'b'.repeat(64),
    ),
    'tiltak-endre': actionFormPage(422, member, view, {
      nr: 12,
      values: { ...valuesOf(whole), tekst: 'Ring 82-åringen på rom 12', mal: '' },
      along: { versjon: 4 },
      problems: [
        { field: 'tekst', said: words.refusals.refusalText(refuse('textMayIdentify')) },
        { field: 'mal', said: words.refusals.refusalText({ ...refuse('fieldNeeded'), field: 'mal' }) },
      ],
    }),
    'tiltak-konflikt': actionFormPage(409, member, view, {
      nr: 12,
      values: { ...valuesOf(whole), tekst: 'Avklar epikrisen dagen før', frist: '2026-12-20' },
      along: { versjon: 5 },
      problems: [],
      conflict: {
        heading: words.logPages.changedWhileWriting('Ola Hansen', '14.32'),
        now: new Map([
          ['frist', '2027-01-20'],
          ['ansvarlig', ola.id],
          ['mal', ''],
        ]),
      },
    }),
    utskrift: printPage(member, logView('linjen')),
    'oversikt-linjen': overviewPage(reader(words, 'receiver'), logView('linjen'), kari.id, query(''), false),
    'okt-linjen': sessionPage(200, reader(words, 'receiver'), logView('linjen'), outside, false),
    loft: liftPage(200, member, lifted, 'Medisinsk klinikk', {
      values: { ...liftDraft(words, lifted, resultsIn(view), view.today), problem: '' },
      problems: [{ field: 'problem', said: words.refusals.refusalText(refuse('fieldNeeded')) }],
    }),
    'loft-innboks': inboxPage(200, inbox, inboxView, received, true, false),
    'loft-besvart': inboxPage(
      200,
      inbox,
      inboxView,
      { ...received, answer: { kind: 'tar', why: '', date: '2027-03-01', by: 'Lise Leder', at: now } },
      true,
      true,
    ),
    'loft-konflikt': inboxPage(
      409,
      inbox,
      inboxView,
      { ...received, answer: { kind: 'tar', why: '', date: '2027-03-01', by: 'Lise Leder', at: now } },
      true,
      false,
      {
        sent: new URLSearchParams({ answer: 'avslar', hvorfor: 'Radiologi har ingen ledig tid i vår' }),
        problems: [],
        conflict: words.refusals.refusalText(refuse('liftAnswered')),
      },
    ),
    'loft-videre': inboxPage(
      200,
      inbox,
      inboxView,
      {
        ...received,
        answer: { kind: 'videre', why: '', by: 'Lise Leder', at: now },
        above: { kind: 'avslar', why: 'Ingen midler i år', by: 'Nina Dahl', at: now },
      },
      true,
      false,
    ),
    'oversikt-til-oss': overviewPage(inbox, inboxView, kari.id, query('vis=til-oss'), false),
    okt: sessionPage(200, member, view, newest, false),
    'okt-valgt': sessionPage(
      200,
      member,
      {
        ...view,
        areas: [
          {
            session: newest.session,
            chosen: [
              { reason: 'utskr-papir', why: 'Det kan vi begynne med selv' },
              { reason: 'diag-radiologi' },
            ],
            declined: [],
          },
        ],
      },
      newest,
      true,
    ),
    oppsett: setupPage(
      200,
      member,
      view,
      { unitName: 'Kirurgisk post 2', contact: kari, problems: [] },
      false,
    ),
    'oppsett-ingen': setupPage(
      422,
      member,
      { ...view, receiverName: undefined },
      {
        unitName: '',
        contact: undefined,
        code: 'AAAA-AAAA',
        problems: [{ field: 'kode', said: words.refusals.refusalText(refuse('unknownCode')) }],
      },
      false,
    ),
    'oppsett-ledere': setupPage(
      200,
      inbox,
      inboxView,
      { unitName: 'Medisinsk klinikk', contact: ola, problems: [] },
      true,
    ),
    'oppsett-knytt': lineQuestionPage(
      409,
      member,
      {
        title: words.lifting.tieQuestion('Sykehusledelsen'),
        hints: [words.lifting.tieHint, words.lifting.tieAgain],
        yes: words.lifting.tieButton,
        to: '/linje',
        carries: { kode: 'K7QF-2M4P', fra: 'a'.repeat(32) },
      },
      true,
    ),
    'oppsett-fjern': lineQuestionPage(200, member, {
      title: words.lifting.untieQuestion('Medisinsk klinikk'),
      hints: [words.lifting.untieHint],
      yes: words.lifting.untieYes,
      to: '/fjern',
      carries: { enhet: 'a'.repeat(32), fra: 'b'.repeat(32) },
    }),
    skjerm: screenPage(member, screenExample, link, '10.04', false),
    'skjerm-mest': screenPage(
      member,
      {
        ...screenExample,
        patients: 60,
        dealtWith: 41,
        current: 42,
        last: {
          result: { ...differing, counts: [...differing.counts, { assessment: 'annet_sted', count: 1 }] },
          first: differing,
        },
      },
      link,
      '10.04',
      false,
    ),
    'skjerm-ingenting': screenPage(
      member,
      { ...screenExample, last: undefined, current: 1, dealtWith: 0 },
      link,
      '10.04',
      true,
    ),
    'skjerm-ingen': screenPage(member, undefined, link, '10.04', false),
    'skjerm-over': screenOver(words, '/forbedringslogg/innlogging'),
  };
}
