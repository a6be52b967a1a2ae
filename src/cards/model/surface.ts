/** Where a button stands. What it gives back depends on that, and on nothing else that a card says of itself. */
export type Surface =
  /** A post: a patient's card, a question in the thread, or a card from before its buttons said where they stand. */
  | { readonly at: 'post' }
  /** A person's own view of the board. */
  | { readonly at: 'board' }
  /** «Styr kartleggingen», as a view of the board. */
  | { readonly at: 'controls' }
  /** The same as a card that only the leader has, and that keeps itself current. */
  | { readonly at: 'mine' }
  /** The question whether a silent session is over. */
  | { readonly at: 'silence' }
  /** «Mine ubesvarte»; `home`: the patient on whose card it goes on, undefined on the board. */
  | { readonly at: 'walk'; readonly home: number | undefined }
  /** The same in a window of the person's own. */
  | { readonly at: 'dialog' };

/** How a button says where it stands; the fields of the first version, which a process of that version reads, too. */
export function surfaceFields(surface: Surface): Readonly<Record<string, string | number>> {
  switch (surface.at) {
    case 'post':
      return {};
    case 'board':
    case 'controls':
    case 'silence':
      return { from: surface.at };
    case 'mine':
      return { from: 'controls', own: 1 };
    case 'walk':
      return { walk: 1, ...(surface.home !== undefined && { home: surface.home }) };
    case 'dialog':
      return { walk: 1 };
  }
}

/** The surfaces on which a person walks through the patients they have not answered. */
export type WalkSurface = Extract<Surface, { at: 'walk' | 'dialog' }>;

export function isWalk(surface: Surface): surface is WalkSurface {
  return surface.at === 'walk' || surface.at === 'dialog';
}

/** The patient on whose card a walk goes on. */
export function homeOf(surface: WalkSurface): number | undefined {
  return surface.at === 'walk' ? surface.home : undefined;
}
