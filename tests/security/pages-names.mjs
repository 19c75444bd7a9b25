import { filler, repeat, story, words } from './pages-parts.mjs';

const ofNodes =
  'firstChild nextSibling parentNode parentElement childNodes children attributes nodeName nodeType localName tagName textContent innerText data isConnected ownerDocument shadowRoot previousSibling lastChild'.split(
    ' ',
  );
const ofCalls =
  'remove append closest matches contains cloneNode getRootNode querySelector querySelectorAll getAttribute hasAttribute setAttribute removeAttribute getElementsByTagName checkVisibility getBoundingClientRect compareDocumentPosition isContentEditable insertBefore replaceWith'.split(
    ' ',
  );
const fields = (names, how = 'name') => names.map((name) => `<input ${how}="${name}" value="x">`).join('');
const inForm = (around) => `<!doctype html><html lang="en"><title>Lamps moved on the north pier</title><body>${around}`;
const text = `<h1>Lamps moved on the north pier</h1>${filler.join('')}<p id="words">${words}</p>${filler.join('')}`;

/** Pages whose names lie: elements that stand in the place of properties of documents, windows and nodes. */
export const namePages = [
  {
    name: 'form around the story, fields named after properties of nodes',
    isQuick: true,
    html: () => inForm(`<form>${fields(ofNodes)}<article>${text}</article></form>`),
  },
  {
    name: 'form around the story, fields named after methods of nodes',
    html: () => inForm(`<form>${fields(ofCalls)}<article>${text}</article></form>`),
  },
  {
    name: 'the same by their ids',
    html: () => inForm(`<form>${fields([...ofNodes, ...ofCalls], 'id')}<article>${text}</article></form>`),
  },
  {
    name: 'words directly in a form that names everything',
    html: () =>
      inForm(
        `<article><h1>Lamps moved on the north pier</h1>${filler.join('')}<form id="words">${words}${fields([...ofNodes, ...ofCalls])}</form>${filler.join('')}</article>`,
      ),
  },
  {
    name: 'forms in which every block of the story stands',
    html: () =>
      inForm(
        `<article><h1>Lamps moved on the north pier</h1>${filler.map((each) => `<form>${fields(ofNodes)}${each}</form>`).join('')}<p id="words">${words}</p></article>`,
      ),
  },
  {
    name: 'images named after properties of the document',
    html: () =>
      story({
        body: 'body head title documentElement forms images defaultView location contentType activeElement adoptedStyleSheets'
          .split(' ')
          .map((name) => `<img name="${name}" alt="" width="4" height="4">`)
          .join(''),
      }),
  },
  {
    name: 'forms and objects named after methods of the document',
    html: () =>
      story({
        body: 'querySelector querySelectorAll createElement createTreeWalker createRange cloneNode getElementsByTagName addEventListener elementFromPoint'
          .split(' ')
          .map((name) => `<form name="${name}"></form><embed name="${name}" hidden>`)
          .join(''),
      }),
  },
  {
    name: 'frames named after what windows have',
    mayRefuse: true, // Chromium gives extensions no API in a page with a frame of the API's name
    html: () =>
      story({
        body: 'getSelection CSS Highlight history performance scheduler MutationObserver chrome browser fetch'
          .split(' ')
          .map((name) => `<iframe name="${name}" srcdoc="" hidden></iframe>`)
          .join(''),
      }),
  },
  {
    name: 'elements and variables with the names of our own',
    html: () =>
      story({
        body: 'saysWhoFinder saysWhoVeil saysWhoVisit saysWhoPaints __saysWho'
          .split(' ')
          .map((id) => `<form id="${id}"><input name="isAlive" hidden></form><form id="${id}" name="${id}"></form>`)
          .join(''),
        script:
          "for (const name of ['__saysWho', 'saysWhoVisit', 'saysWhoFinder', 'saysWhoVeil', 'saysWhoPaints']) Object.defineProperty(window, name, { get() { throw new Error(name); }, set() { throw new Error(name); } });",
      }),
  },
  {
    name: 'our own mark on every element',
    html: () =>
      story({
        script:
          "for (const one of document.querySelectorAll('article ~ *, aside, nav')) one.setAttribute('data-says-who', '');",
        body: `<aside><p>More lamps.</p></aside><says-who-bar popover="manual">Claim</says-who-bar>`,
      }),
  },
  {
    name: 'a thousand elements of one id, and that of the words',
    html: () => story({ body: repeat(1000, () => '<i id="words2"></i><a name="body"></a>') }),
  },
];
