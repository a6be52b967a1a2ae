/** The tag of a session's root post, on which the others hang. */
export const boardTag = 'board';
/** The tag of the card that goes through what was promised last time. */
export const reviewTag = 'review';
/** The revision of that card once it has been gone through. */
export const reviewOver = 'reviewed';
