/**
 * What a page's own scripts can do to learn of us: begun before anything happens, asked afterwards. Runs in the page; leaves
 * `spied` behind.
 */
export function beginToSpy() {
  const records = [];
  new MutationObserver((all) => records.push(...all)).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const entries = [];
  for (const type of ['layout-shift', 'long-animation-frame', 'longtask', 'element', 'resource', 'paint', 'event'])
    try {
      new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      });
    } catch {
      // Not every browser tells of each.
    }
  const covered = new Map();
  const sight = new IntersectionObserver(
    (seen) => {
      for (const one of seen) covered.set(one.target, one.isVisible);
    },
    { trackVisibility: true, delay: 100, threshold: [0, 1] },
  );
  const paragraphs = [...document.querySelectorAll('p')];
  for (const paragraph of paragraphs) sight.observe(paragraph);

  const styleOf = (one) => {
    const style = getComputedStyle(one);
    return [...style].map((name) => style.getPropertyValue(name)).join();
  };
  const styles = new Map(paragraphs.map((one) => [one, styleOf(one)]));
  const boxOf = (one) =>
    [...one.getClientRects()]
      .map(({ left, top, width, height }) => [left + scrollX, top + scrollY, width, height].map(Math.round).join())
      .join();
  const boxes = new Map(paragraphs.map((one) => [one, boxOf(one)]));

  const trapped = [];
  const trap = (owner, name) => {
    const real = owner[name];
    owner[name] = function (...given) {
      const stack = new Error('who asks?').stack ?? '';
      if (/extension:/u.test(stack) || !/spied|evaluate|pptr|debugger/u.test(stack))
        trapped.push(`${name} ${given.map(String).join()}`);
      return real.apply(this, given);
    };
  };
  for (const name of ['getClientRects', 'getBoundingClientRect', 'setStart', 'cloneContents'])
    trap(Range.prototype, name);
  for (const name of ['attachShadow', 'getAnimations', 'animate', 'setAttribute']) trap(Element.prototype, name);
  for (const name of ['querySelectorAll', 'createRange', 'createTreeWalker', 'elementFromPoint', 'createElement'])
    trap(Document.prototype, name);
  for (const name of ['addEventListener', 'dispatchEvent']) trap(EventTarget.prototype, name);
  trap(Highlight.prototype, 'add');
  trap(Array.prototype, 'flatMap');
  trap(JSON, 'stringify');

  const errors = [];
  addEventListener('error', (event) => errors.push(`${event.filename} ${event.message}`));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  const messages = [];
  addEventListener('message', (event) => messages.push(JSON.stringify(event.data)));

  const namesNow = () =>
    [window, document, navigator, document.documentElement].flatMap((one) => Object.getOwnPropertyNames(one));
  const names = new Set([...namesNow(), 'spied']);
  const sheets = [document.adoptedStyleSheets.length, document.styleSheets.length];
  const all = document.querySelectorAll('*').length;
  const height = document.documentElement.scrollHeight;
  const focus = document.activeElement;
  globalThis.spied = {
    records,
    entries,
    covered,
    styleOf,
    styles,
    boxOf,
    boxes,
    trapped,
    errors,
    messages,
    namesNow,
    names,
    sheets,
    all,
    height,
    focus,
  };
}

/**
 * What was learned by each of twelve probes: of the marked words (`learned`: which they are, or where), and of whether we are
 * there at all (`detected`). Runs in the page, after `beginToSpy`.
 */
export async function askTheSpy(words, own) {
  const {
    records,
    entries,
    covered,
    styleOf,
    styles,
    boxOf,
    boxes,
    trapped,
    errors,
    messages,
    namesNow,
    names,
    sheets,
    all,
    height,
    focus,
  } = globalThis.spied;
  trapped.push = () => 0; // what is asked from here on is ours
  const caught = [...trapped];
  const paragraphs = [...document.querySelectorAll('p')];
  const marked = paragraphs.find((one) => one.textContent.includes(words));
  const ofUs = (name) => /says.?who/iu.test(name);
  const text = (value) => String(value).includes(words.slice(0, 30));
  const inView = (one) => {
    const box = one.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  };
  const others = paragraphs.filter((one) => one !== marked && inView(one));
  const differs = (ask) =>
    others.length > 0 && others.every((one) => ask(one) !== ask(marked)) && new Set(others.map(ask)).size === 1;
  const rectOf = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getClientRects()[0];
  };
  const at = (one) => {
    const { left, top } = rectOf(one);
    return [left + 3, top + 3];
  };
  const when = (is, what) => (is ? what : '');

  const highlights = [...CSS.highlights].filter(([name]) => ofUs(name));
  const ranges = highlights.flatMap(([, marks]) => [...marks].map(String));
  const hosts = [...document.querySelectorAll('*')].filter((one) => ofUs(one.localName));
  const touched = records.filter(({ target, addedNodes, removedNodes }) => {
    const nodes = [target, ...addedNodes, ...removedNodes];
    return nodes.some((node) => marked?.contains(node) || (text(node.textContent) && !node.contains(marked)));
  });
  const strange = records.filter(({ addedNodes }) => [...addedNodes].some((node) => ofUs(node.nodeName)));
  const named = [1, 2, 3, 4, 9].map((n) => `::highlight(says-who-${n})`);
  const pseudo = (one) =>
    named
      .map((name) => getComputedStyle(one, name).backgroundColor + getComputedStyle(one, name).textDecoration)
      .join();
  const fetched = await Promise.all(
    [
      'manifest.json',
      'story.js',
      'veil.js',
      'finder.js',
      'reader.js',
      'library.html',
      'sidepanel.html',
      'icon/16.png',
      '_locales/en/messages.json',
    ].map((file) =>
      fetch(`${own}/${file}`, { mode: 'no-cors' }).then(
        () => file,
        () => '',
      ),
    ),
  );
  const pictured = await new Promise((done) => {
    const image = new Image();
    image.onload = () => done('icon/16.png');
    image.onerror = () => done('');
    image.src = `${own}/icon/16.png`;
  });
  const stranger = own.replace(/[0-9a-p](?=[0-9a-p]{3}$)/u, (letter) => (letter === 'b' ? 'c' : 'b'));
  const asked = async (origin) => {
    const began = performance.now();
    await fetch(`${origin}/manifest.json`).catch(() => undefined);
    return performance.now() - began;
  };
  let slower = 0;
  let even = 0;
  for (let n = 0; n < 60; n += 1) {
    const [first, second] = n % 2 ? [own, stranger] : [stranger, own];
    const took = { [first]: await asked(first), [second]: await asked(second) };
    if (took[own] === took[stranger]) even += 1;
    else if (took[own] > took[stranger]) slower += 1;
  }
  const decided = 60 - even;
  const isTimed = decided > 30 && (slower / decided > 0.85 || slower / decided < 0.15);
  const told = [...entries, ...performance.getEntries()].map(
    (entry) => JSON.stringify(entry) + String(entry.sources?.map(({ node }) => node?.textContent)),
  );
  const shifts = entries.filter(
    ({ entryType, sources }) => entryType === 'layout-shift' && sources?.some(({ node }) => marked?.contains(node)),
  );
  const fresh = namesNow().filter((name) => !names.has(name));
  const frames = [...Array(window.length).keys()].filter(
    (n) => ![...document.querySelectorAll('iframe')].some((one) => one.contentWindow === window[n]),
  );
  const coveredOtherwise = marked && differs((one) => covered.get(one));
  const restyled = paragraphs.filter((one) => styleOf(one) !== styles.get(one));
  const moved = paragraphs.filter((one) => boxOf(one) !== boxes.get(one));

  return {
    'CSS.highlights': { learned: ranges.filter(text).join(), detected: highlights.map(([name]) => name).join() },
    MutationObserver: {
      learned: when(touched.length, `${touched.length} changes at the words`),
      detected: when(strange.length, 'elements of ours were put in'),
    },
    'elements under a point': {
      learned: when(
        marked &&
          differs((one) =>
            document
              .elementsFromPoint(...at(one))
              .map(({ localName }) => localName)
              .join(),
          ),
        'something lies on the words',
      ),
      detected: when(
        hosts.some((host) => document.elementsFromPoint(...at(marked ?? paragraphs[0])).includes(host)),
        'an element of ours',
      ),
    },
    'computed styles': {
      learned:
        when(restyled.includes(marked) && restyled.length < paragraphs.length, 'the style of the words changed') ||
        when(marked && differs(pseudo), 'the style of a highlight'),
      detected: when(restyled.length, 'styles changed'),
    },
    'files of ours': { learned: '', detected: [...fetched, pictured].filter(Boolean).join() },
    'how long a refusal takes': { learned: '', detected: when(isTimed, `${slower} of ${decided} slower`) },
    'names on the window': {
      learned: fresh.filter(text).join(),
      detected: fresh.filter((name) => !/^\d+$/u.test(name)).join(),
    },
    'style sheets': {
      learned: '',
      detected: when(
        document.adoptedStyleSheets.length !== sheets[0] || document.styleSheets.length !== sheets[1],
        'a sheet more',
      ),
    },
    'performance entries': {
      learned: when(shifts.length || told.some(text), 'an entry names the words'),
      detected: told
        .filter((one) => /(?:chrome|moz)-extension:/u.test(one) && !one.includes(`${own}/`) && !one.includes(stranger))
        .join(),
    },
    'frames, shadow roots and elements': {
      learned: hosts
        .filter(
          (host) =>
            text(host.textContent) ||
            text(host.shadowRoot?.textContent) ||
            text([...host.attributes].map(({ value }) => value)),
        )
        .map(({ localName }) => localName)
        .join(),
      detected:
        when(frames.length, 'a frame') || when(document.querySelectorAll('*').length !== all, 'an element more'),
    },
    'layout and sight': {
      learned:
        when(moved.includes(marked) && moved.length < paragraphs.length, 'the words moved') ||
        when(coveredOtherwise, 'the words are covered') ||
        when(
          hosts.some((host) => host.localName.includes('veil') && host.getClientRects().length > 0),
          'a box of ours',
        ),
      detected:
        when(document.documentElement.scrollHeight !== height, 'the page is longer') ||
        when(document.activeElement !== focus, 'the focus moved'),
    },
    'functions of the page, errors and messages': {
      learned: [...caught, ...errors, ...messages].filter(text).join(),
      detected: [...caught, ...errors, ...messages]
        .filter((one) => /extension:|says.?who/iu.test(one))
        .slice(0, 3)
        .join(),
    },
  };
}

/** What a careless extension would do to show a mark: the probes have to see it. Runs in the page. */
export function markCarelessly(words) {
  const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(words));
  const mark = document.createElement('mark');
  mark.textContent = paragraph.textContent;
  mark.style.cssText = 'position:relative;padding:3px;border:2px solid';
  paragraph.replaceChildren(mark);
  paragraph.style.fontWeight = 'bold';
  CSS.highlights.set(
    'says-who-1',
    new Highlight(new StaticRange({ startContainer: mark, startOffset: 0, endContainer: mark, endOffset: 1 })),
  );
  const range = document.createRange();
  range.selectNodeContents(mark);
  CSS.highlights.set('says-who-1', new Highlight(range));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(says-who-1) { background: yellow }');
  document.adoptedStyleSheets.push(sheet);
  globalThis.saysWhoMarks = [words];
  globalThis[words] = true;
  document.body.appendChild(document.createElement('says-who-card')).textContent = words;
  performance.mark(words);
  postMessage({ marked: words }, '*');
}
