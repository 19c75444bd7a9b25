/**
 * Finds the visible element that a selector means, inside a page. It is sent to the page as source, so it must not
 * refer to anything outside itself. Selectors: plain CSS; `role=button[name="Export"]` (accessible name, exact) or
 * `role=button[name*="xpo"]` (contains), `role=button[name^="Exp"]` (begins with); `text="Delete"` (the innermost element with that text).
 *
 * @param {Document | ShadowRoot | Element} root where to look
 * @param {string} selector
 * @returns {Element | undefined}
 */
export function seek(root, selector) {
  const rolesInHtml = {
    article: 'article',
    button: 'button, summary, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    combobox: 'select, input[list]',
    dialog: 'dialog',
    heading: 'h1, h2, h3, h4, h5, h6',
    img: 'img, svg',
    link: 'a[href]',
    list: 'ul, ol',
    listitem: 'li',
    option: 'option',
    radio: 'input[type=radio]',
    region: 'section',
    status: 'output',
    textbox:
      'input:not([type]), input[type=text], input[type=search], input[type=url], textarea, [contenteditable=true]',
  };
  const even = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
  const shown = (element) => element.checkVisibility?.({ visibilityProperty: true }) !== false;
  const document = root.ownerDocument ?? root;
  const named = (element) => {
    const labelledBy = element.getAttribute('aria-labelledby');
    const scope = element.getRootNode();
    const byId = (id) => scope.getElementById?.(id) ?? document.getElementById(id);
    return even(
      labelledBy
        ?.split(/\s+/u)
        .map((id) => byId(id)?.textContent ?? '')
        .join(' ') ||
        element.getAttribute('aria-label') ||
        (element.labels?.length && [...element.labels].map((label) => label.textContent).join(' ')) ||
        element.getAttribute('alt') ||
        (element.matches('input, textarea, select') ? element.getAttribute('placeholder') : element.textContent) ||
        element.getAttribute('title'),
    );
  };
  const asText = /^text="(.*)"$/su.exec(selector);
  if (asText) {
    const wanted = even(asText[1]);
    const holders = [...root.querySelectorAll('*')].filter(
      (element) => !element.matches('script, style') && shown(element) && even(element.textContent).includes(wanted),
    );
    return holders.find((element) => !holders.some((other) => other !== element && element.contains(other)));
  }
  const asRole = /^role=([a-z]+)(?:\[name([*^]?)="(.*)"\])?$/su.exec(selector);
  if (asRole) {
    const [, role, how, name] = asRole;
    const css = [`[role~="${role}"]`, ...(rolesInHtml[role] ? [`:is(${rolesInHtml[role]}):not([role])`] : [])].join(
      ', ',
    );
    return [...root.querySelectorAll(css)].find((element) => {
      if (!shown(element)) return false;
      if (name === undefined) return true;
      if (how === '*') return named(element).includes(even(name));
      return how === '^' ? named(element).startsWith(even(name)) : named(element) === even(name);
    });
  }
  const matching = [...root.querySelectorAll(selector)];
  return matching.find(shown) ?? matching[0];
}

/**
 * Brings the element that a selector means into view and tells where it can be hit. Sent to the page as source,
 * together with `seek`.
 *
 * @param {Document | ShadowRoot} root
 * @param {string} selector
 * @param {typeof seek} find
 * @returns {{ x: number, y: number, width: number, height: number, coveredBy?: string } | undefined}
 */
export function aim(root, selector, find) {
  const element = find(root, selector);
  if (!element) return undefined;
  const look = () => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = element.getRootNode().elementFromPoint(x, y);
    const reached =
      hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element);
    return { box, x, y, hit, reached };
  };
  const inView = ({ box }) =>
    box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= document.documentElement.clientWidth;
  let seen = look();
  // Not in the window, or cut off by the edge of a box that scrolls.
  if (!seen.reached || !inView(seen)) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    seen = look();
  }
  const { box, x, y, hit, reached } = seen;
  const coveredBy = reached ? undefined : (hit?.cloneNode(false).outerHTML ?? 'nothing: it is outside of the view');
  return { x, y, width: box.width, height: box.height, coveredBy };
}

/**
 * Tells where a passage's first and last letters are on the screen, after bringing it into view. Sent to the page as
 * source. White space counts as one space, as a reader sees it.
 *
 * @param {string} wanted the words
 * @param {number} nth which occurrence, from 0
 * @param {typeof findWords} find
 * @returns {{ from: [number, number], to: [number, number] } | undefined} points in CSS pixels of the view
 */
export function placeOfWords(wanted, nth, find) {
  const range = find(wanted, nth);
  if (!range) return undefined;
  const edge = (node, start, end) => {
    const letter = document.createRange();
    letter.setStart(node, start);
    letter.setEnd(node, end);
    return letter.getBoundingClientRect();
  };
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const whole = range.getBoundingClientRect();
  if (whole.top < 0 || whole.bottom > innerHeight)
    scrollBy({ top: whole.top + whole.height / 2 - innerHeight / 2, behavior: 'instant' });
  const first = edge(range.startContainer, range.startOffset, range.startOffset + 1);
  const last = edge(range.endContainer, range.endOffset - 1, range.endOffset);
  return {
    from: [first.left + first.width * 0.1, first.top + first.height / 2],
    to: [last.right - last.width * 0.1, last.top + last.height / 2],
  };
}

/**
 * Selects all but the last letter of some words, for a keyboard to add that one. Sent to the page as source.
 *
 * @param {string} wanted
 * @param {number} nth
 * @param {typeof findWords} find
 */
export function selectAllButOne(wanted, nth, find) {
  const { startContainer, startOffset, endContainer, endOffset } = find(wanted, nth);
  getSelection().setBaseAndExtent(startContainer, startOffset, endContainer, endOffset - 1);
}

/**
 * The range of the nth occurrence of some words in the page's text. Sent to the page as source.
 *
 * @param {string} wanted
 * @param {number} nth
 * @returns {Range | undefined}
 */
export function findWords(wanted, nth) {
  const letters = [];
  const places = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement || node.parentElement.closest('script, style, noscript, template')) continue;
    if (node.parentElement.checkVisibility?.() === false) continue;
    for (let at = 0; at < node.data.length; at++) {
      const letter = /\s/u.test(node.data[at]) ? ' ' : node.data[at];
      if (letter === ' ' && letters.at(-1) === ' ') continue;
      letters.push(letter);
      places.push([node, at]);
    }
  }
  const text = letters.join('');
  const even = wanted.replace(/\s+/gu, ' ').trim();
  let at = text.indexOf(even);
  for (let passed = 0; passed < nth && at >= 0; passed++) at = text.indexOf(even, at + 1);
  if (at < 0) return undefined;
  const range = document.createRange();
  range.setStart(...places[at]);
  const [node, offset] = places[at + even.length - 1];
  range.setEnd(node, offset + 1);
  return range;
}
