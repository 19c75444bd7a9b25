import { made, repeat, story, words } from './pages-parts.mjs';

const deep = (tag, depth) =>
  story({
    script: `let at = document.body; for (let n = 0; n < ${depth}; n += 1) { const inner = document.createElement('${tag}'); at.append(inner); at = inner; } at.textContent = 'The bottom of the well.';`,
  });
const many = (count, make) =>
  story({
    script: `const box = document.createDocumentFragment(); const make = ${make}; for (let n = 0; n < ${count}; n += 1) box.append(make(n)); document.body.append(box);`,
  });
const named = (tag) => `() => document.createElement('${tag}')`;
const sentence = 'The council met in the old customs house and heard the keeper of the lamps for an hour. ';

/** Pages that are too deep, too long, too wide, or have too much of something. */
export const sizePages = [
  { name: 'nested 1,000 deep', html: () => deep('div', 1_000) },
  { name: 'nested 3,000 deep', html: () => deep('div', 3_000) },
  { name: 'nested 10,000 deep', html: () => deep('div', 10_000) },
  { name: 'nested 60,000 deep', mayRefuse: true, html: () => deep('div', 60_000) },
  { name: 'nested 60,000 deep where nothing is drawn', mayRefuse: true, html: () => made(deepUnseen) },
  { name: 'links in links, 2,000 deep', html: () => deep('a', 2_000) },
  { name: '100,000 elements', isQuick: true, html: () => many(100_000, named('i')) },
  {
    name: '100,000 paragraphs',
    html: () =>
      many(
        100_000,
        `(n) => Object.assign(document.createElement('p'), { textContent: 'Lamp ' + n + ' stands, where it stood.' })`,
      ),
  },
  {
    name: '100,000 boxes with a link each',
    html: () =>
      many(
        100_000,
        `(n) => { const box = document.createElement('div'); const link = document.createElement('a'); link.href = '#' + n; link.textContent = 'lamp ' + n; box.append(link); return box; }`,
      ),
  },
  { name: '500,000 elements', html: () => many(500_000, named('b')) },
  { name: '1,100,000 elements', mayRefuse: true, html: () => many(1_100_000, named('b')) },
  {
    name: '200,000 attributes on one element',
    html: () =>
      story({
        script:
          "const [one] = document.querySelectorAll('article'); for (let n = 0; n < 200000; n += 1) one.setAttribute('data-n' + n, n);",
      }),
  },
  {
    name: '10,000 attributes on the paragraph of the words',
    html: () => story({ lead: `<p id="words"${repeat(10_000, (n) => ` data-n${n}="${n}"`)}>${words}</p>` }),
  },
  {
    name: 'classes of a megabyte on every block',
    html: () =>
      story({
        script:
          "const long = 'promo '.repeat(180000); for (const one of document.querySelectorAll('article, p')) one.className = long;",
      }),
  },
  {
    name: 'a title of a megabyte',
    html: () => story().replace(/<title>.*?<\/title>/u, `<title>${'Lamps '.repeat(175_000)}</title>`),
  },
  {
    name: 'a headline of a million letters',
    isQuick: true,
    html: () => story().replace(/<h1>.*?<\/h1>/u, `<h1>${'l'.repeat(1_000_000)}</h1>`),
  },
  {
    name: 'a headline of a million spaces',
    html: () => story().replace(/<h1>.*?<\/h1>/u, `<h1>Lamps${'&nbsp;'.repeat(1_000_000)}moved</h1>`),
  },
  {
    name: 'a byline of a million letters',
    html: () => story({ body: `<div class="byline" rel="author">By ${'Mira Halden and '.repeat(65_000)}</div>` }),
  },
  {
    name: '300 headlines of 10,000 letters',
    html: () => story({ body: repeat(300, (n) => `<h1>${'lamp '.repeat(2_000)}${n}</h1>`) }),
  },
  { name: '10 MB of paragraphs', html: () => story({ body: `<p>${sentence.repeat(5)}</p>`.repeat(22_000) }) },
  { name: 'one text node of 5 MB', html: () => story({ body: `<div>${sentence.repeat(58_000)}</div>` }) },
  {
    name: 'one word of 5 MB',
    html: () => story({ body: `<div style="overflow:hidden;height:40px">${'w'.repeat(5_000_000)}</div>` }),
  },
  {
    name: 'the words in the midst of 4 MB of one text node',
    selects: false,
    why: 'a selection of the whole node is 4 MB',
    html: () => story({ lead: `<p id="words">${sentence.repeat(22_000)}${words}${sentence.repeat(22_000)}</p>` }),
  },
  {
    name: '10,000 times and bylines',
    html: () =>
      story({
        body: repeat(
          10_000,
          (n) =>
            `<time datetime="2024-01-02T03:04">2 January 2024</time> <span class="byline author" rel="author">By <a href="#">Mira Halden ${n}</a></span>`,
        ),
      }),
  },
  {
    name: '10,000 times and bylines before the story',
    html: () =>
      story().replace(
        '<article>',
        `<article>${repeat(10_000, (n) => `<time>2 January 2024</time><b class="author">By Mira Halden ${n}</b>`)}`,
      ),
  },
  {
    name: '50,000 meta tags',
    html: () => story({ head: repeat(50_000, (n) => `<meta name="m${n % 7 ? 'author' : n}" content="Name ${n}">`) }),
  },
  {
    name: '20,000 links to the one address',
    html: () => story({ head: repeat(20_000, (n) => `<link rel="canonical" href="/lamps-${n}">`) }),
  },
  {
    name: '1,000 frames',
    html: () => story({ body: repeat(1_000, () => '<iframe srcdoc="<p>Lamp.</p>" width="20" height="10"></iframe>') }),
  },
  {
    name: '20,000 shadow trees',
    html: () =>
      many(
        20_000,
        `(n) => { const host = document.createElement('div'); host.attachShadow({ mode: 'open' }).innerHTML = '<p>Lamp <slot></slot></p>'; host.textContent = n; return host; }`,
      ),
  },
  { name: '100,000 line breaks', html: () => story({ body: `<div>${'lamp<br><br>'.repeat(50_000)}</div>` }) },
  {
    name: '200,000 comments and empty text nodes',
    html: () =>
      many(
        100_000,
        "(n) => { const box = document.createDocumentFragment(); box.append(document.createComment('lamp'), document.createTextNode('')); return box; }",
      ),
  },
  {
    name: 'a table of 100,000 cells',
    html: () => story({ body: `<table>${repeat(2_000, (n) => `<tr>${`<td>${n}</td>`.repeat(50)}</tr>`)}</table>` }),
  },
];

// Written into a page.
function deepUnseen() {
  const well = document.createElement('div');
  well.style.display = 'none';
  document.body.append(well);
  let at = well;
  for (let n = 0; n < 60_000; n += 1) {
    const inner = document.createElement('div');
    at.append(inner);
    at = inner;
  }
  at.textContent = 'The bottom of the well.';
}
