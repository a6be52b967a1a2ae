/** The pages the app package links to. Each paragraph stands on its own; no markup. */
export const aboutPages = {
  '/': {
    title: 'About Kartlegging',
    intro:
      'Kartlegging is a Teams bot that leads a review of how resources are used in a hospital unit: the staff go through every patient, assess each of them and what the patient is waiting for, and get a summary with suggested priority areas.',
    sections: [
      {
        heading: 'How to begin',
        lines: [
          'Type “@Kartlegging start” in your unit’s channel in Teams. Type “@Kartlegging hjelp” to see the rest.',
        ],
      },
    ],
  },
  '/personvern': {
    title: 'Privacy in Kartlegging',
    intro: 'No patient can be recognised, and nobody can see who answered what.',
    sections: [
      {
        heading: 'Patients',
        lines: [
          'We use numbers only, never names. The leader writes down on paper which number is which patient, and shreds it afterwards. Answers are given with buttons. One optional comment (140 characters) is checked before it is saved, shown without names and deleted when the review is locked.',
        ],
      },
      {
        heading: 'Staff',
        lines: [
          'While the review is running, the bot uses your Teams ID only to find your own answers. The answers are saved under a pseudonym made with a key for this one review.',
          'No later than one day after the review has ended, the key and the leader’s name are deleted. After that nobody, not even the leader or the IT department, can find out who answered what. Only the roles remain.',
        ],
      },
      {
        heading: 'The improvement log',
        lines: [
          'The log shows what the unit wants to do and who has promised it: the owner, the contact, who changed what, and who answered when something was raised with management (name and Teams ID). Anyone who opens the log signs in with their work account. The sign-in is a cookie in your own browser, is not stored by us, and is gone when the browser is closed. If you open the log as a tab in Teams, Teams says who you are (name and Teams ID), and the tab has a cookie of its own, which is used only there.',
          'Only members of the unit’s channel, and of the managers’ channel the unit itself has connected to, see the log. For as long as an action is in the log, so are the names of its owner, of whoever changed it last, of those who wrote in its rounds, and of those who answered when it was raised. In the history, names are deleted after 24 months. Nothing in the log shows who answered what in a review.',
        ],
      },
      {
        heading: 'What the bot reads',
        lines: [
          'The bot only gets messages that mention it, commands from the slash menu and taps on its own buttons. It does not read the rest of the channel. The language you have in Teams is used only when the unit has turned on each person’s own language, and is never stored. The server logs hold no names, no free text and no answers.',
          'Data is kept in the organisation’s own Azure subscription. What has been posted in the channel is kept by Teams under the organisation’s own rules.',
        ],
      },
    ],
  },
  '/vilkar': {
    title: 'Terms of use',
    intro:
      'Kartlegging is open source under the MIT licence. It is provided as is, without warranty, and is run by the organisation that has installed it.',
    sections: [
      {
        heading: 'What it is for',
        lines: [
          'Kartlegging supports improvement work in the unit. It is not a medical device and not part of the patient record, and must not be used for decisions about individual patients or for appraising staff.',
          'Adverse events are reported in the organisation’s incident system, not here.',
        ],
      },
    ],
  },
} as const;
