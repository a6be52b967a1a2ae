import { describe, expect, it } from 'vitest';
import { languageIds } from '../../src/domain/basics.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';
import { words } from '../../src/words/words.ts';

describe.each(languageIds)('in %s', (language) => {
  const said = words(language);

  it.each(formIds)('every answer of %s fits a button of half a phone', (form) => {
    for (const { id } of forms[form].assessments)
      expect(said.hands.answerInShort(form, id).match(/\p{L}/gu)?.length).toBeLessThanOrEqual(15);
  });
});
