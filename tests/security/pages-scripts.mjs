import { filler, story, words } from './pages-parts.mjs';

const throwing = (of, names) =>
  `for (const name of ${JSON.stringify(names)}) ${of}[name] = function () { globalThis.caught = (globalThis.caught ?? 0) + 1; throw new Error('overridden ' + name); };`;

/** Pages whose scripts work against whoever reads them. */
export const scriptPages = [
  {
    name: 'its own methods of lists, of JSON and of promises',
    isQuick: true,
    html: () =>
      story({
        script:
          throwing('Array.prototype', ['map', 'filter', 'flatMap', 'find', 'some', 'slice']) +
          throwing('JSON', ['stringify', 'parse']) +
          throwing('Promise.prototype', ['finally']) +
          throwing('Map.prototype', ['get', 'set']) +
          throwing('String.prototype', ['replace', 'trim', 'normalize']),
      }),
  },
  {
    name: 'its own methods of nodes',
    html: () =>
      story({
        script:
          throwing('Node.prototype', ['cloneNode', 'contains', 'getRootNode']) +
          throwing('Element.prototype', [
            'attachShadow',
            'querySelectorAll',
            'closest',
            'getAttribute',
            'checkVisibility',
            'getBoundingClientRect',
          ]) +
          throwing('Document.prototype', ['querySelectorAll', 'createTreeWalker', 'createRange', 'createElement']),
      }),
  },
  {
    name: 'its own ranges, selections and highlights',
    html: () =>
      story({
        script:
          throwing('Range.prototype', ['cloneRange', 'getClientRects', 'toString']) +
          throwing('Selection.prototype', ['getRangeAt', 'toString']) +
          "globalThis.getSelection = () => null; globalThis.Highlight = class { constructor() { throw new Error('overridden'); } }; Object.defineProperty(CSS, 'highlights', { get() { throw new Error('overridden'); } });",
      }),
  },
  {
    name: 'its own clocks and observers',
    html: () =>
      story({
        script:
          "globalThis.queueMicrotask = globalThis.setTimeout = globalThis.requestAnimationFrame = globalThis.requestIdleCallback = () => { throw new Error('overridden'); }; performance.now = () => NaN; globalThis.MutationObserver = globalThis.IntersectionObserver = class { observe() { throw new Error('overridden'); } }; if (globalThis.scheduler) scheduler.yield = () => new Promise(() => {});",
      }),
  },
  {
    name: 'its own getters on nodes',
    html: () =>
      story({
        script:
          "for (const name of ['firstChild', 'nextSibling', 'parentNode', 'textContent', 'nodeName', 'childNodes']) Object.defineProperty(Node.prototype, name, { get() { throw new Error('overridden'); } }); for (const name of ['localName', 'shadowRoot', 'className', 'id']) Object.defineProperty(Element.prototype, name, { get() { throw new Error('overridden'); } });",
      }),
  },
  {
    name: 'takes out whatever comes in',
    html: () =>
      story({
        script:
          'new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) node.remove(); }).observe(document.documentElement, { childList: true, subtree: true }); setInterval(() => CSS.highlights?.clear(), 20); setInterval(() => { document.adoptedStyleSheets = []; }, 20);',
      }),
  },
  {
    name: 'rewrites a part of itself 200 times a second',
    html: () =>
      story({
        body: '<div id="ticker"></div>',
        script: "setInterval(() => { ticker.innerHTML = '<p>Lamp ' + Math.random() + '</p>'.repeat(20); }, 5);",
      }),
  },
  {
    name: 'rewrites its body ten times a second',
    selects: false,
    why: 'no words stand still',
    html: () =>
      story({
        script: 'const all = document.body.innerHTML; setInterval(() => { document.body.innerHTML = all; }, 100);',
      }),
  },
  {
    name: 'another body each second',
    selects: false,
    why: 'no words stand still',
    html: () =>
      story({
        script:
          "const all = document.body.innerHTML; setInterval(() => { const next = document.createElement('body'); next.innerHTML = all; document.body.replaceWith(next); }, 1000);",
      }),
  },
  {
    name: 'no body',
    html: () =>
      story({
        script:
          "const box = document.createElement('div'); box.append(...document.querySelectorAll('article')); document.body.remove(); document.documentElement.append(box);",
      }),
  },
  { name: 'no head and no title', html: () => story({ script: 'document.head.remove();' }) },
  {
    name: 'another root element',
    html: () =>
      story({
        script:
          "const next = document.createElement('html'); next.append(document.head, document.body); document.documentElement.remove(); document.append(next);",
      }),
  },
  {
    name: 'written anew after it was loaded',
    html: () =>
      story({
        script: `addEventListener('load', () => setTimeout(() => { document.open(); document.write(${JSON.stringify(`<title>Lamps moved again</title><article><h1>Lamps moved again</h1>${filler.join('')}<p id="words">${words}</p>`)}); document.close(); }, 50));`,
      }),
  },
  {
    name: 'written anew two seconds after the click',
    html: () =>
      story({
        script: `let due; addEventListener('resize', () => { due ??= setTimeout(() => { document.open(); document.write(${JSON.stringify(`<title>Lamps moved again</title><article><h1>Lamps moved again</h1>${filler.join('')}<p id="words">${words}</p>`)}); document.close(); }, 2000); });`,
      }),
    settles: 3000,
    again: true,
  },
  {
    name: 'all of it can be edited',
    selects: false,
    why: 'letters belong to who writes there',
    html: () => story({ script: "document.designMode = 'on';" }),
  },
  {
    name: 'its own dialogs and printing',
    html: () =>
      story({
        script:
          "for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) globalThis[name] = () => { globalThis.asked = name; throw new Error('overridden'); }; addEventListener('beforeunload', (event) => event.preventDefault());",
      }),
  },
  {
    name: 'a new address a hundred times a second',
    isQuick: true,
    html: () =>
      story({
        script: "let n = 0; setInterval(() => { try { history.pushState({}, '', '?n=' + (n += 1)); } catch {} }, 10);",
      }),
  },
  {
    name: 'another address when words are selected',
    html: () =>
      story({
        script:
          "document.addEventListener('selectionchange', () => { try { history.replaceState({}, '', '?s=' + Math.random()); } catch {} });",
      }),
  },
  {
    name: 'its elements throw when they are made, copied or moved',
    html: () =>
      story({
        body: '<bad-lamp></bad-lamp>'.repeat(500),
        script:
          "customElements.define('bad-lamp', class extends HTMLElement { constructor() { super(); globalThis.made = (globalThis.made ?? 0) + 1; if (globalThis.made > 500) throw new Error('made'); } connectedCallback() { if (globalThis.made > 500) throw new Error('connected'); } adoptedCallback() { throw new Error('adopted'); } attributeChangedCallback() { throw new Error('changed'); } });",
      }),
  },
  {
    name: 'shadow trees that refuse and lie',
    html: () =>
      story({
        body: '<lying-lamp></lying-lamp>'.repeat(50),
        script:
          "customElements.define('lying-lamp', class extends HTMLElement { get shadowRoot() { throw new Error('lying'); } get textContent() { throw new Error('lying'); } get childNodes() { return [1, 2, 3]; } });",
      }),
  },
  {
    name: 'messages to everybody, by the thousand',
    html: () =>
      story({
        script:
          "setInterval(() => { for (let n = 0; n < 50; n += 1) { postMessage({ say: 'marks', marks: [], ask: 'readPage', type: 'wxt:content-script-started' }, '*'); dispatchEvent(new CustomEvent('says-who', { detail: { say: 'read' } })); } }, 20);",
      }),
  },
  {
    name: 'its own look for everything, in every layer',
    html: () =>
      story({
        head: '<style>* { all: unset !important; display: block !important; } ::highlight(says-who-1) { color: transparent }</style>',
      }),
  },
  {
    name: 'busy for two seconds out of three',
    html: () =>
      story({
        script: 'setInterval(() => { const end = performance.now() + 2000; while (performance.now() < end); }, 3000);',
      }),
  },
];
