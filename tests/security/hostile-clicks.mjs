import { wholeLibrary } from '../faults/at-work.mjs';

/** The words that the person selects; what else there is to select; what the page would have pressed in place of the bar. */
const words = 'The harbour master counted forty boats that morning.';
const others = 'Nobody had told the fishermen of the new fees.';

const filler =
  'The ferry runs again on Monday, after two weeks in which the island was cut off from the mainland. '.repeat(5);

/**
 * What a page does to have the bar pressed by a click that is meant for something else. Each runs in the page once the bar shows,
 * and is given its host and its box. Where it answers a point, the person clicks there, else on the first button. `linger`: how
 * many milliseconds the pointer rests there before the click.
 */
export const hostileClicks = [
  { name: 'root transparent', act: () => style(document.documentElement, 'opacity: 0') },
  { name: 'root filtered away', act: () => style(document.documentElement, 'filter: opacity(0)') },
  {
    name: 'root masked',
    act: () => style(document.documentElement, 'mask-image: linear-gradient(transparent, transparent)'),
  },
  { name: 'root clipped', act: () => style(document.documentElement, 'clip-path: circle(1px at 0 0)') },
  { name: 'root blended', act: () => style(document.documentElement, 'filter: brightness(0) invert(1)') },
  {
    name: 'host made transparent',
    act({ host }) {
      make(
        'style',
        '',
        '@keyframes away { to { opacity: 0 } } says-who-bar { opacity: 0 !important; animation: away 1s both }',
      );
      style(host, 'opacity: 0; filter: opacity(0); clip-path: inset(50%); mask-image: none');
    },
  },
  {
    name: 'host put into a transparent part',
    act({ host }) {
      make('div', 'opacity: 0').append(host);
      host.showPopover();
    },
  },
  {
    name: 'host put into a closed tree',
    act({ host }) {
      const inner = document.createElement('div');
      inner.style.cssText = 'opacity: 0; filter: opacity(0)';
      make('div').attachShadow({ mode: 'closed' }).append(inner);
      inner.append(host);
      host.showPopover();
    },
  },
  {
    name: 'host put into a transparent frame',
    act({ host, box }) {
      const frame = make('iframe', 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; opacity: 0.001');
      frame.contentDocument.body.append(host);
      host.removeAttribute('popover');
      frame.contentDocument.body.style.cssText = `margin: ${box.top}px 0 0 ${box.left}px`;
    },
  },
  { name: 'popover over it', act: () => make('div', cover, 'Go on').showPopover() },
  {
    name: 'popover in a closed tree over it',
    act: () => closedCover().showPopover(),
  },
  {
    name: 'backdrop of a popover over it',
    act() {
      make('style', '', '#small::backdrop { background: #fff }');
      const small = make('div', 'inset: 0 auto auto 0; width: 0; height: 0; border: 0; padding: 0');
      small.id = 'small';
      small.popover = 'manual';
      small.showPopover();
    },
  },
  {
    name: 'shadow of a popover over it',
    act() {
      const small = make('div', 'inset: 0 auto auto 0; width: 1px; height: 1px; box-shadow: 0 0 0 3000px #fff');
      small.popover = 'manual';
      small.showPopover();
    },
  },
  { name: 'modal dialog over it', act: () => make('dialog', cover, 'Go on').showModal() },
  {
    name: 'popover over it, again in each frame',
    act() {
      const over = closedCover();
      const raise = () => {
        if (over.matches(':popover-open')) over.hidePopover();
        over.showPopover();
        requestAnimationFrame(raise);
      };
      raise();
    },
  },
  {
    name: 'popover over it, gone when the pointer comes',
    act() {
      const over = closedCover();
      over.showPopover();
      addEventListener('mousemove', () => over.hidePopover(), true);
    },
  },
  {
    name: 'popover over it, gone when the button goes down',
    act() {
      const over = closedCover();
      over.showPopover();
      addEventListener('pointerdown', () => over.hidePopover(), true);
    },
  },
  {
    name: 'popover over it in a page of 200,000 elements, gone when the button goes down',
    act() {
      const many = make('div', 'display: none');
      for (let at = 0; at < 200_000; at += 1) many.append(document.createElement('div'));
      const over = closedCover();
      over.showPopover();
      addEventListener('pointerdown', () => over.hidePopover(), true);
    },
  },
  {
    name: 'popover over it when the pointer comes',
    linger: 200,
    act() {
      const over = closedCover();
      addEventListener('mousemove', () => over.showPopover(), true);
    },
  },
  {
    name: 'bar moved under the pointer by its variables',
    act: ({ host }) => underPointer((x, y) => style(host, `--left: ${x - 45}px; --top: ${y - 17}px`)),
  },
  {
    name: 'bar moved under the pointer by its style',
    act: ({ host }) =>
      underPointer((x, y) => style(host, `inset: ${y - 17}px auto auto ${x - 45}px; transform: none; translate: none`)),
  },
  {
    name: 'bar moved under the pointer by another selection',
    linger: 230,
    act: () =>
      underPointer((x, y) => {
        const moved = document.querySelector('#moved');
        style(moved, `position: fixed; margin: 0; left: ${x - 45}px; top: ${y - 48}px`);
        getSelection().selectAllChildren(moved);
      }),
  },
  {
    name: 'bar shrunk by the zoom of the root',
    act({ host }) {
      style(document.documentElement, 'zoom: 0.08');
      const small = host.getBoundingClientRect();
      return [small.left + small.width / 5, small.top + small.height / 2];
    },
  },
  {
    name: 'bar shrunk by a transform of the root',
    act: () => style(document.documentElement, 'transform: scale(0.05); transform-origin: 0 0'),
  },
  {
    name: 'a view transition over it',
    async act() {
      make(
        'style',
        '',
        `::view-transition { pointer-events: none } ::view-transition-new(root) { display: none }
         ::view-transition-old(root) { animation: 60s linear forwards still } @keyframes still { from { opacity: 1 } to { opacity: 1 } }`,
      );
      const over = make('div', cover, 'Go on');
      over.showPopover();
      await document.startViewTransition?.(() => over.remove()).ready;
    },
  },
];

/** A page that does nothing: the bar acts on the click, or nothing could be learned from the others. */
export const honestClick = { name: 'nothing done to it', act() {} };

/** The page of one of them. */
export function pageOf({ act }) {
  return `<!doctype html><html lang="en"><title>The ferry runs again</title><body style="background:#fff;margin:40px">
<article><h1>The ferry runs again</h1><p>${words}</p><p>${filler}</p><p>${filler}</p><p id="moved">${others}</p><p>${filler}</p></article>
<script>
const cover = 'position: fixed; inset: 0; width: auto; height: auto; max-width: none; max-height: none; border: 0; margin: 0; background: #fff; pointer-events: none';
${[style, make, closedCover, underPointer].join('\n')}
const act = ${String(act).startsWith('(') ? act : `({ ${act} }).act`};
new MutationObserver(async (_, watching) => {
  const host = document.querySelector('says-who-bar');
  if (!host) return;
  watching.disconnect();
  await new Promise((resume) => setTimeout(resume, 50));
  const box = host.getBoundingClientRect();
  const point = await act({ host, box });
  globalThis.aim = Array.isArray(point) ? point : [box.left + 45, box.top + 17];
}).observe(document.documentElement, { childList: true });
</script></body></html>`;
}

/**
 * Selects words as a person does, lets the page do its work for a second, and clicks where it wants to have the click. Answers
 * whether the bar was in sight there right before, and whether it acted.
 */
export async function tryClick({ page, panel, linger = 0, settle = 1000 }) {
  const before = await panel.evaluate(wholeLibrary);
  await page.select(words);
  const [x, y] = await page.waitFor(() => globalThis.aim);
  await wait(settle);
  const isBlue = async () => {
    const picture = Buffer.from(await page.screenshot()).toString('base64');
    return (await panel.evaluate(shareOfBlue, picture, x, y)) > 0.4;
  };
  let isSeen = await isBlue();
  if (linger > 0) {
    await page.hoverAt(x, y);
    await wait(linger);
    // What has just come into sight was not seen in time.
    if (isSeen) isSeen = await isBlue();
  }
  await page.clickAt(x, y);
  await wait(900);
  return { isSeen, acted: (await panel.evaluate(wholeLibrary)).hash !== before.hash };
}

const wait = (millis) => new Promise((resume) => setTimeout(resume, millis));

/** Runs in an extension page: which part of the picture around a point has the blue of the bar's first button. */
async function shareOfBlue(picture, x, y) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const [width, height] = [48, 14];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const paper = canvas.getContext('2d');
  paper.drawImage(image, x - width / 2, y - height / 2, width, height, 0, 0, width, height);
  const { data } = paper.getImageData(0, 0, width, height);
  let blue = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [r, g, b] = data.slice(at, at + 3);
    if (b > 190 && g < 130 && r < 90) blue += 1;
  }
  return blue / (width * height);
}

// What follows is written into the pages.

function style(element, rules) {
  for (const rule of rules.split(';')) {
    const [name, value] = rule.split(': ');
    element.style.setProperty(name.trim(), value, 'important');
  }
}

function make(tag, rules = '', text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.style.cssText = rules;
  if (rules === cover && tag !== 'dialog') made.popover = 'manual';
  document.body.append(made);
  return made;
}

/** A cover that no script outside its tree can find. */
function closedCover() {
  const over = make('div', cover, 'Go on');
  make('div').attachShadow({ mode: 'closed' }).append(over);
  return over;
}

/** Shows a button of the page's own, and has the bar moved once the pointer is on it; answers where it is. */
function underPointer(move) {
  const [x, y] = [700, 600];
  make('button', `position: fixed; left: ${x - 60}px; top: ${y - 20}px; width: 120px; height: 40px`, 'Go on');
  addEventListener('mousemove', (event) => Math.hypot(event.clientX - x, event.clientY - y) < 60 && move(x, y), true);
  return [x, y];
}
