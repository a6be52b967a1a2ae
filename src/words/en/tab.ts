/** The improvement log as a tab in Teams: what is said before its pages are shown there. */

/** What the tab is called in the channel. */
export const tabName = 'Improvement log';
export const enterTitle = 'The improvement log';
export const setUpTitle = 'Add the improvement log as a tab';
export const inBrowser = 'Open in the browser';
export const again = 'Try again';

/** While the tab is opened. */
export const entering = 'Opening the improvement log …';
export const settingUp = 'Finding the channel’s improvement log …';

/** Nobody answers as Teams does, or no script is run. */
export const outsideTeams =
  'This page belongs to the tab in Teams. Here you can open the improvement log in the browser and sign in there.';
export const setUpOutsideTeams =
  'This page belongs to Teams. Open the channel in Teams, press the plus sign beside the tabs, and choose Kartlegging.';
/** Teams would not say who it is, or what it said was not believed. */
export const notVouched =
  'Teams could not sign you in to the tab. You can open the improvement log in the browser. If it happens every time, ask your IT department to look at the tab.';
export const setUpNotVouched =
  'Teams could not sign you in, so the tab cannot be added now. Ask your IT department to look at it. The improvement log can be opened from the summary in the channel.';
/** The browser does not keep the cookie in a frame. */
export const notKept =
  'This device does not let the tab remember that you are signed in. Open the improvement log in the browser instead.';
export const setUpNotKept =
  'This device does not let the tab remember that you are signed in. Add the tab from Teams on a PC.';
export const away = 'The improvement log is not responding. Nothing is lost. Try again in a moment.';
export const notHere =
  'This channel has no improvement log that you have access to. It comes with the channel’s first review or first action: type “@Kartlegging start” or “@Kartlegging tiltak …” there, and try again. Guests cannot add the tab.';
export const ready = 'The tab shows this channel’s improvement log. Press “Save” to add it.';
