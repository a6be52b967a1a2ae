import type { Refusal } from '../../../domain/refusal.ts';
import type { Words } from '../../../words/words.ts';

/** What is wrong with a field of a form. */
export interface Problem {
  readonly field: string;
  readonly said: string;
}

/**
 * A refusal with all that came with it, each beside its field.
 * @param otherwise the field of what concerns none in particular.
 */
export function problemsOf(words: Words, refusal: Refusal, otherwise: string): readonly Problem[] {
  return [refusal, ...(refusal.more ?? [])].map((each) => {
    const said = words.refusals.refusalText(each);
    const field = each.field ?? (each.refused === 'whyNeeded' ? 'hvorfor' : otherwise);
    return {
      field,
      said: each.refused === 'textMayIdentify' ? `${said} ${words.improvement.namesBelongElsewhere}` : said,
    };
  });
}
