import { filler, repeat, story, words } from './pages-parts.mjs';

const image =
  '<img alt="" width="60" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">';
const inFrame = (inner) =>
  `<iframe width="600" height="400" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
const frames = (depth) => (depth === 0 ? '<p>The innermost lamp.</p>' : inFrame(frames(depth - 1)));

/** Documents of other kinds, and layouts in which words are where nobody looks for them. */
export const shapePages = [
  {
    name: 'a picture (SVG)',
    type: 'image/svg+xml',
    selects: false,
    why: 'not a page',
    html: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" onload="ran=1"><title>Lamps</title><text y="40">${words}</text></svg>`,
  },
  {
    name: 'a formula (MathML)',
    type: 'application/mathml+xml',
    selects: false,
    why: 'not a page',
    html: () => '<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>Lamps</mtext></math>',
  },
  {
    name: 'a feed',
    type: 'application/xml',
    selects: false,
    why: 'not a page',
    html: () => `<rss version="2.0"><channel><title>Lamps</title><item><title>${words}</title></item></channel></rss>`,
  },
  {
    name: 'plain text',
    type: 'text/plain; charset=utf-8',
    selects: false,
    why: 'not a page',
    html: () => `${words}\n`.repeat(200),
  },
  {
    name: 'JSON',
    type: 'application/json',
    selects: false,
    why: 'not a page',
    html: () => JSON.stringify({ lamps: words }),
  },
  {
    name: 'a story served as XHTML',
    isQuick: true,
    type: 'application/xhtml+xml; charset=utf-8',
    html: () =>
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Lamps moved</title></head><body><article><h1>Lamps moved</h1>${filler.join('')}<p id="words">${words}</p><p><![CDATA[Lamps & <lamps> of the pier, moved on the day that the keeper was away.]]></p>${filler.join('')}</article></body></html>`,
  },
  {
    name: 'XHTML without a head or a body',
    type: 'application/xhtml+xml; charset=utf-8',
    html: () =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><div><h1>Lamps moved</h1>${filler.join('')}<p id="words">${words}</p></div></html>`,
  },
  {
    name: 'only pictures',
    selects: false,
    why: 'no words',
    html: () => `<!doctype html><title>Lamps</title>${image.repeat(300)}`,
  },
  { name: 'nothing at all', selects: false, why: 'no words', html: () => '' },
  {
    name: 'tables in tables, 60 deep',
    html: () =>
      `<!doctype html><title>Lamps</title>${'<table><tr><td>'.repeat(60)}<p id="words">${words}</p>${filler.join('')}`,
  },
  {
    name: 'laid out by tables',
    html: () =>
      `<title>Lamps</title><table><tr><td>${repeat(40, (n) => `<a href="#${n}">Lamp ${n}</a><br>`)}<td><table><tr><td><font size=2><h1>Lamps moved</h1>${filler.join('<br><br>')}<p id="words">${words}</p></font></table></table>`,
  },
  { name: 'frames in frames, 7 deep', html: () => story({ body: frames(7) }) },
  {
    name: 'a frame that frames its own page',
    html: () =>
      story({
        body: '<iframe src="#again" width="300" height="200"></iframe><iframe src="?again" width="300" height="200"></iframe>',
      }),
  },
  {
    name: 'a frameset',
    selects: false,
    why: 'words in frames of other pages only',
    html: () =>
      '<html><head><title>Lamps</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="data:text/html,Lamps"></frameset></html>',
  },
  {
    name: 'the words in a frame of the same site',
    inFrame: true,
    html: () => story({ lead: inFrame(`<p id="words">${words}</p>`) }),
  },
  {
    name: 'of no size, overflow hidden',
    html: () => story({ head: '<style>article { height: 0; width: 0; overflow: hidden }</style>' }),
  },
  {
    name: 'frozen by overflow and inert',
    html: () =>
      story({
        head: '<style>html, body { overflow: hidden; height: 100vh }</style>',
        body: '<div style="position:fixed;inset:0;background:#fffc;z-index:2147483647" inert></div>',
      }),
  },
  {
    name: 'display: contents on everything',
    byMouse: true, // Firefox hands no key to a page whose body has no box
    html: () => story({ head: '<style>body, article, p, h1 { display: contents }</style>' }),
  },
  {
    name: 'content-visibility: auto on everything',
    html: () =>
      story({
        head: '<style>p, article { content-visibility: auto; contain-intrinsic-size: 900px }</style>',
        body: filler.join('').repeat(200),
      }),
  },
  {
    name: 'content-visibility: hidden on the story',
    selects: false,
    why: 'nothing of it is drawn',
    html: () => story({ head: '<style>article { content-visibility: hidden }</style>' }),
  },
  {
    name: 'user-select: none on everything',
    selects: false,
    why: 'the page lets nothing be selected',
    html: () =>
      story({ head: '<style>* { user-select: none !important; -webkit-user-select: none !important }</style>' }),
  },
  {
    name: 'words one letter in an element each',
    html: () => story({ lead: `<p id="words">${[...words].map((letter) => `<span>${letter}</span>`).join('')}</p>` }),
  },
  {
    name: 'letters put into order by style',
    html: () =>
      story({
        head: '<style>#words { display: flex; flex-direction: row-reverse; white-space: pre }</style>',
        lead: `<p id="words">${words
          .split(' ')
          .map((word) => `<span>${word} </span>`)
          .join('')}</p>`,
      }),
  },
  {
    name: 'text drawn by style only',
    selects: false,
    why: 'no words',
    html: () =>
      `<!doctype html><title>Lamps</title><style>p::before { content: "${words}" }</style><article>${'<p></p>'.repeat(30)}</article>`,
  },
  {
    name: 'a story in a picture in a page (foreignObject)',
    html: () =>
      story({
        lead: `<svg width="600" height="120"><foreignObject width="600" height="120"><p xmlns="http://www.w3.org/1999/xhtml" id="words">${words}</p></foreignObject></svg>`,
      }),
  },
  {
    name: 'vertical, right to left, mirrored, turned',
    html: () =>
      story({
        head: '<style>html { writing-mode: vertical-rl; direction: rtl } article { transform: scaleX(-1) rotate(179deg) }</style>',
      }),
  },
  {
    name: 'the story in a field',
    selects: false,
    why: 'letters belong to who writes there',
    html: () =>
      `<!doctype html><title>Lamps</title><textarea rows="20">${words.repeat(300)}</textarea><p>${filler[0]}</p>`,
  },
  {
    name: 'the story in a dialog above everything',
    html: () =>
      `<!doctype html><title>Lamps</title><dialog><article><h1>Lamps moved</h1>${filler.join('')}<p id="words">${words}</p></article></dialog><script>document.querySelector('dialog').showModal()</script>`,
  },
];
