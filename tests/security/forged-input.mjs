/** Runs in the page: notes every answer that comes back by a way that a page can hear. */
export function listenForAnswers() {
  globalThis.answers = [];
  const note = (what) => globalThis.answers.push(what);
  addEventListener('message', ({ data }) => !data?.forged && note(`message ${JSON.stringify(data)}`));
  globalThis.channels = ['says-who', 'sayswho', 'wxt'].map((name) => new BroadcastChannel(name));
  for (const channel of globalThis.channels) channel.onmessage = ({ data }) => !data?.forged && note(`channel ${data}`);
  for (const kind of ['says-who', 'says-who:marks', 'wxt:locationchange', 'wxt:content-script-started'])
    addEventListener(kind, ({ detail }) => !detail?.forged && note(`event ${kind}`));
}

/** Each runs in the page, with words selected and the bar showing; what it answers is what it learned, nothing in most. `own`: our origin. */
export const forgedInput = {
  'click on the host': () => void document.querySelector('says-who-bar').click(),
  'click event on the host': () =>
    void document
      .querySelector('says-who-bar')
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 })),
  'click event as a keyboard makes it': () =>
    void document
      .querySelector('says-who-bar')
      .dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, detail: 0, pointerId: -1 })),
  'whole press where the button is'() {
    const host = document.querySelector('says-who-bar');
    const { left, top } = host.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + 45, clientY: top + 17, button: 0, detail: 1 };
    const target = document.elementFromPoint(at.clientX, at.clientY);
    for (const kind of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(kind, at));
    for (const kind of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(kind, at));
  },
  'touch on the host'() {
    const host = document.querySelector('says-who-bar');
    for (const kind of ['touchstart', 'touchend'])
      host.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  },
  'clicks in a flood'() {
    const host = document.querySelector('says-who-bar');
    for (let at = 0; at < 5000; at += 1) host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  },
  'click said to be trusted'() {
    const event = new MouseEvent('click', { bubbles: true, composed: true, detail: 1 });
    try {
      Object.defineProperty(event, 'isTrusted', { value: true });
    } catch {
      Object.setPrototypeOf(event, Object.create(MouseEvent.prototype, { isTrusted: { value: true } }));
    }
    document.querySelector('says-who-bar').dispatchEvent(event);
  },
  'keys on the document'() {
    for (const key of ['c', 's', 'n', 'Enter', '0'])
      document.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }));
  },
  'keys on the body'() {
    for (const key of ['c', 's', 'n', 'Enter', '0'])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }),
      );
  },
  'keys on the window'() {
    for (const kind of ['keydown', 'keypress', 'keyup'])
      window.dispatchEvent(new KeyboardEvent(kind, { key: 'c', code: 'KeyC', keyCode: 67 }));
  },
  'keys on the host'() {
    const host = document.querySelector('says-who-bar');
    host.tabIndex = 0;
    host.focus();
    for (const key of ['Enter', ' ', 'c'])
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  },
  'keys in a flood'() {
    for (let at = 0; at < 5000; at += 1)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', code: 'KeyC' }));
  },
  'keys said to be trusted'() {
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true, configurable: true });
    const event = new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true });
    document.body.dispatchEvent(event);
    delete Event.prototype.isTrusted;
  },
  'a trusted event sent again'() {
    return new Promise((resume) => {
      const image = new Image();
      image.onerror = (event) => {
        Object.defineProperty(event, 'key', { value: 'c' });
        Object.defineProperty(event, 'type', { value: 'keydown' });
        try {
          document.querySelector('says-who-bar').dispatchEvent(event);
        } catch {
          // It is still on its way.
        }
        setTimeout(() => {
          document.querySelector('says-who-bar')?.dispatchEvent(event);
          resume();
        });
      };
      image.src = 'data:image/png;base64,none';
    });
  },
  'keys in a frame'() {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { contentDocument: inner, contentWindow: view } = frame;
    inner.body.textContent = 'words in a frame';
    view.getSelection().selectAllChildren(inner.body);
    inner.body.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true }));
    frame.remove();
  },
  'another selection, and a key'() {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('h1'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', bubbles: true }));
  },
  'a button that invokes the host'() {
    const host = document.querySelector('says-who-bar');
    const button = document.body.appendChild(document.createElement('button'));
    button.popoverTargetElement = host;
    button.setAttribute('command', 'show-popover');
    button.commandForElement = host;
    button.click();
    button.click();
    button.remove();
  },
  'a label for the host'() {
    const host = document.querySelector('says-who-bar');
    host.id = 'labelled';
    host.accessKey = 'x';
    const label = document.body.appendChild(document.createElement('label'));
    label.htmlFor = 'labelled';
    label.click();
    label.remove();
  },
  'menu, input, clipboard and drag events'() {
    const host = document.querySelector('says-who-bar');
    for (const target of [host, document.body])
      for (const kind of [
        'contextmenu',
        'auxclick',
        'dblclick',
        'beforeinput',
        'input',
        'change',
        'submit',
        'copy',
        'paste',
        'drop',
        'focusin',
      ])
        target.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  },
  'a look into the closed root'() {
    const host = document.querySelector('says-who-bar');
    let own;
    try {
      own = host.attachShadow({ mode: 'open' });
    } catch {
      own = null;
    }
    return host.shadowRoot || own ? 'its shadow root' : host.textContent || host.innerHTML;
  },
  'shadow roots caught as they are made'() {
    const { attachShadow } = Element.prototype;
    const caught = [];
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, { ...options, mode: 'open' });
      caught.push(this.localName);
      return root;
    };
    getSelection().removeAllRanges();
    return new Promise((resume) => setTimeout(resume, 500)).then(() => {
      Element.prototype.attachShadow = attachShadow;
      return caught.filter((name) => name.startsWith('says-who')).join();
    });
  },
  'names on the window': () =>
    Object.getOwnPropertyNames(globalThis)
      .filter((name) => /says.?who/iu.test(name))
      .join(),
  'posted messages'() {
    const calls = ['mark', 'reanchor', 'readPage', 'marks', 'manners', 'openPanel', 'tell'];
    for (const call of calls)
      for (const shape of [{ call, ask: {} }, { type: call }, { kind: call }, { ask: call, with: { as: 'claim' } }])
        postMessage({ ...shape, forged: true }, '*');
  },
  'posted messages in a flood'() {
    for (let at = 0; at < 3000; at += 1) postMessage({ forged: true, type: 'mark', as: 'claim', at }, '*');
  },
  'orders of the background'() {
    for (const kind of ['markSelection', 'settingsChanged'])
      for (const target of [window, document])
        target.dispatchEvent(new CustomEvent(kind, { detail: { forged: true, as: 'claim' } }));
  },
  'another start of a content script'() {
    const detail = { forged: true, contentScriptName: 'story', messageId: 'x' };
    for (const kind of ['wxt:content-script-started', 'wxt:locationchange', 'says-who', 'says-who:marks'])
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(kind, { detail }));
    postMessage({ forged: true, type: 'wxt:content-script-started', ...detail }, '*');
  },
  'broadcast channels'() {
    for (const channel of globalThis.channels) channel.postMessage({ forged: true, type: 'mark', as: 'claim' });
  },
  'events of storage and of history'() {
    window.dispatchEvent(new StorageEvent('storage', { key: 'says-who', newValue: 'forged' }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    document.dispatchEvent(new Event('visibilitychange'));
  },
  async 'the runtime itself'(own) {
    const { chrome, browser } = globalThis;
    const runtime = browser?.runtime ?? chrome?.runtime;
    if (!runtime?.sendMessage) return;
    const answered = runtime.sendMessage(new URL(own).host, { call: 'marks' });
    return JSON.stringify(await Promise.race([answered, new Promise((resume) => setTimeout(resume, 500))]));
  },
  async 'files of ours'(own) {
    const files = ['manifest.json', 'story.js', 'finder.js', 'library.html', 'icon/16.png'];
    const got = files.map((file) =>
      fetch(`${own}/${file}`)
        .then(() => file)
        .catch(() => ''),
    );
    return (await Promise.all(got)).join('');
  },
  'pages of ours in a frame'(own) {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.src = `${own}/library.html`;
    return new Promise((resume) => setTimeout(resume, 600)).then(() => {
      const isIn = frame.contentDocument === null && frame.contentWindow.length > 0;
      frame.remove();
      return isIn ? 'a frame with a page of ours' : '';
    });
  },
  async 'a script of ours'(own) {
    const script = document.createElement('script');
    script.src = `${own}/finder.js`;
    const loaded = new Promise((resume) => {
      script.onload = () => resume('finder.js');
      script.onerror = () => resume('');
    });
    document.body.append(script);
    const got = await loaded;
    script.remove();
    return got;
  },
};
