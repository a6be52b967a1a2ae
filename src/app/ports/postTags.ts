/** The tag of a session's root post, on which the others hang. */
export const boardTag = 'board';
