import { handsIn, mostHands } from '../../domain/answer/hands.ts';
import { roleIds } from '../../domain/basics.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import { choice, numbersFrom } from '../blocks/choice.ts';
import type { Element } from '../blocks/element.ts';
import { marksOf } from '../blocks/marks.ts';
import { rich, run, small, text } from '../blocks/text.ts';
import { type LeadSurface, leadersPage, leadersStill, onControls } from '../board/leadersCard.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { HandCountView, HandsOfRoleView, HandsView, RoomView } from '../model/views.ts';

/** More roles than this are counted one at a time. */
const mostRolesInView = 2;

/** The leader's own view of the board: who raised a hand for what, role by role. Each tap is stored. */
export function handsCard(words: Words, view: HandsView, surface: LeadSurface = onControls): Card {
  const { session, patient, roles, revealed } = view;
  const at = Math.max(
    0,
    roles.findIndex(({ role }) => role === view.role),
  );
  const alone = roles.length > mostRolesInView;
  const shown = alone ? roles.slice(at, at + 1) : roles;
  const next = alone ? [roles[(at + 1) % roles.length]] : [];
  return leadersPage({ session, surface }, words.hands.handsTitle(patient), [
    small(revealed ? words.hands.forWhom : words.hands.forWhomUnseen, 'None'),
    text(revealed ? words.hands.handsAreLate : words.hands.howToCount),
    ...shown.map((role) => line(roleToCount(words, view, role))),
    line([
      ...stack(
        present(next).map(({ role }) =>
          button(words.hands.nextRoleButton(role), 'patient.askHands', { session, patient, view: role }),
        ),
      ),
      ...grid([
        button(words.hands.countedButton, 'session.controls', {
          session,
          ...(!view.all && { view: 'patient' }),
        }),
        button(words.hands.whoIsHereButton, 'patient.askHands', { session, patient, view: 'room' }),
      ]),
    ]),
  ]);
}

function roleToCount(words: Words, view: HandsView, hands: HandsOfRoleView): readonly Element[] {
  const { session, patient, form } = view;
  const { role, inRoom, counts, fixed } = hands;
  const counted = handsIn([{ counts }]);
  const said = counts
    .map(({ assessment, count }) => words.hands.raisedFor(count, form.id, assessment))
    .join(' · ');
  const at = { session, patient, role };
  return [
    rich([run(words.form.roleNames[role], { weight: 'Bolder' }), run(words.hands.inTheRoom(inRoom))], 'None'),
    counted === 0
      ? small(words.hands.notCounted, 'None')
      : rich(
          [
            ...marksOf(counted, Math.max(counted, inRoom)).flatMap(({ inlines }) => inlines),
            run(`  ${said}`),
          ],
          'None',
        ),
    ...(fixed
      ? [small(words.hands.countedInTime, 'None')]
      : grid([
          ...form.assessments.map(({ id: assessment }) =>
            button(words.hands.answerInShort(form.id, assessment), 'patient.hands', { ...at, assessment }),
          ),
          button(words.hands.resetButton, 'patient.hands', { ...at, reset: 1 }),
        ])),
  ];
}

/** Who is in the room without Teams: asked once, and changed when somebody comes or goes. */
export function roomCard(words: Words, view: RoomView, surface: LeadSurface = onControls): Card {
  const { session, patient, room, counted } = view;
  return leadersStill(surface, words.hands.roomTitle, [
    small(words.hands.roomHint, 'None'),
    ...roleIds.map((role) =>
      choice(role, words.form.roleNames[role], String(room[role] ?? 0), numbersFrom(0, mostHands)),
    ),
    ...(counted ? [small(words.hands.zeroHint)] : []),
    ...stack([button(words.hands.saveHandsButton, 'patient.askHands', { session, patient, room: 1 })]),
    line(stack([button(words.controls.backButton, 'session.controls', { session })])),
  ]);
}

/** The counts of one role as numbers: what a card from before one tap was enough leads to. */
export function handCountCard(words: Words, view: HandCountView, surface: LeadSurface = onControls): Card {
  const { session, patient, role, form, counts, revealed } = view;
  return leadersStill(surface, words.hands.handsTitle(patient), [
    text(words.hands.countLine(role)),
    ...form.assessments.map(({ id }) =>
      choice(
        id,
        words.form.assessmentLabel(form.id, id),
        String(countOf(counts, id)),
        numbersFrom(0, mostHands),
      ),
    ),
    ...grid([
      button(words.hands.saveHandsButton, 'patient.hands', { session, patient, role }),
      button(words.controls.backButton, 'patient.askHands', { session, patient }),
    ]),
    ...(revealed ? [small(words.hands.handsAreLate)] : []),
    small(words.hands.handsSaveHint),
  ]);
}

function countOf(counts: HandCountView['counts'], id: Form['assessments'][number]['id']): number {
  return counts.find(({ assessment }) => assessment === id)?.count ?? 0;
}
