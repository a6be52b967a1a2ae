/**
 * The only script of the improvement log: it begins a tab in Teams. What is said stands on the page, in sections of which
 * one is shown. Which page it is, and where it leads, stands there too (tabPages.ts).
 */

(() => {
  const page = document.getElementById('fane');
  const teams = globalThis.microsoftTeams;
  /** Teams and the log answer at once, if they are there; milliseconds. */
  const patience = 15_000;
  /** Teams may have to ask a person something before it says who they are; milliseconds. */
  const patienceWithPeople = 120_000;

  function show(id) {
    for (const section of page.querySelectorAll('section')) section.hidden = section.id !== id;
  }

  function inTime(promise, milliseconds = patience) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('No answer')), milliseconds));
    return Promise.race([promise, late]);
  }

  const ask = (path, options) => inTime(fetch(path, options));

  /** On a phone only Teams itself opens a browser. */
  function openOutside(event) {
    event.preventDefault();
    const { href } = event.currentTarget;
    teams.app.openLink(href).catch(() => window.open(href, '_blank', 'noopener'));
  }

  /**
   * Signs in whoever Teams says it is: each time, since the cookie may be somebody's who sat here before.
   * @returns the section that says why not, or undefined.
   */
  async function signIn() {
    let token;
    try {
      token = await inTime(teams.authentication.getAuthToken(), patienceWithPeople);
    } catch {
      return 'avvist';
    }
    const answer = await ask(page.dataset.innlogging, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    });
    if (answer.status === 401 || answer.status === 403) return 'avvist';
    if (answer.status !== 204) return 'borte';
    const { status } = await ask(page.dataset.meg);
    if (status === 204) return undefined;
    return status === 401 ? 'nettleser' : 'borte';
  }

  /** Whether the log has sent us straight back: then the browser keeps the cookie, but does not send it for pages. */
  function isSentBack() {
    const here = location.origin + location.pathname;
    return page.dataset.igjen === '1' && document.referrer.startsWith(`${here}?`);
  }

  async function enter() {
    const wrong = (await signIn()) ?? (isSentBack() ? 'nettleser' : undefined);
    if (wrong === undefined) location.replace(page.dataset.til);
    return wrong ?? 'venter';
  }

  async function setUp() {
    const { channel } = await inTime(teams.app.getContext());
    if (!channel?.id) return 'ikke-her';
    const wrong = await signIn();
    if (wrong !== undefined) return wrong;
    const answer = await ask(`${page.dataset.meg}?kanal=${encodeURIComponent(channel.id)}`);
    if (answer.status === 403) return 'ikke-her';
    if (answer.status !== 200) return 'borte';
    const { enhet, fane, nettleser } = await answer.json();
    const { config } = teams.pages;
    config.registerOnSaveHandler((event) => {
      config
        .setConfig({
          entityId: enhet,
          contentUrl: fane,
          websiteUrl: nettleser,
          suggestedDisplayName: page.dataset.navn,
        })
        .then(
          () => event.notifySuccess(),
          () => event.notifyFailure(),
        );
    });
    config.setValidityState(true);
    return 'klar';
  }

  async function begin() {
    // Without Teams the page says so already.
    if (teams === undefined) return;
    show('venter');
    try {
      await inTime(teams.app.initialize());
    } catch {
      return show('utenfor');
    }
    for (const link of page.querySelectorAll('a[target]')) link.addEventListener('click', openOutside);
    try {
      show(await (page.dataset.til === undefined ? setUp() : enter()));
    } catch {
      show('borte');
    }
    // Also of what went wrong: Teams' own words would stand in front of ours.
    teams.app.notifySuccess();
  }

  void begin();
})();
