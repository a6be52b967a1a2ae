/** What a newcomer does in a session, step by step, as the browser tests share it. */
import type { Locator, Page } from 'playwright-core';
import type { AssessmentId } from '../../src/domain/form/form.ts';
import { words } from '../../src/words/words.ts';
import { cardWith, screenshot, tapButton, tapFirstButton } from './playground.ts';

const { form, setup } = words('nb');

/** Chooses in a list that a card folds out. */
async function choose(card: Locator, label: string, value: string): Promise<void> {
  await card.getByRole('combobox', { name: label }).click();
  await card.page().getByRole('option', { name: value, exact: true }).click();
}

/** Fills in the card that a session is set up with, and begins. @param shots the name of a picture of the card. */
export async function beginWith(page: Page, patients: number, shots?: string): Promise<void> {
  const start = page
    .locator('.ac-adaptiveCard')
    .filter({ has: page.getByRole('combobox', { name: setup.patientsInput.label }) });
  await start.waitFor();
  await choose(start, setup.patientsInput.label, String(patients));
  if (shots !== undefined) await screenshot(start, shots);
  await tapButton(page, start, setup.beginButton);
}

/** «Pasient 2», with the hard space that keeps it on one line, wherever it has got to; the board, which names it too, stands above it. */
export function patientCard(page: Page, patient: number): Locator {
  return cardWith(page, new RegExp(`Pasient\\s${patient}(?!\\d)`)).last();
}

/** What an assessment is called on its button. */
export const assessment = (id: AssessmentId) => form.assessmentLabel('sengepost', id);

/** One tap for who is at the right place; three for who waits. @param shots begins the names of pictures on the way. */
export async function answer(page: Page, card: Locator, given: AssessmentId, shots?: string): Promise<void> {
  if (shots !== undefined) await screenshot(card, shots);
  await tapButton(page, card, assessment(given));
  if (given === 'riktig_aktiv') return;
  await card.getByText(form.reasonQuestion('sengepost')).waitFor();
  if (shots !== undefined) await screenshot(card, `${shots}-reasons`);
  await tapFirstButton(page, card);
  await card.getByText(form.waitQuestion('sengepost')).waitFor();
  if (shots !== undefined) await screenshot(card, `${shots}-wait`);
  await tapButton(page, card, form.waitLabel('sengepost', 't2'));
  await card
    .getByText(/Du svarte/)
    .first()
    .waitFor();
  if (shots !== undefined) await screenshot(card, `${shots}-answered`);
}
