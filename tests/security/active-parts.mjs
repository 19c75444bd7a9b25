import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * What in an exported file could do something when it is opened: markup in Markdown, links that do not lead to the web, macros
 * and outside parts in Word, HTML bodies in annotations. Says each in a few words.
 */
export function activeParts(name, bytes) {
  if (name.endsWith('.html')) return inHtml(strFromU8(bytes));
  if (name.endsWith('.md')) return inMarkdown(strFromU8(bytes));
  if (name.endsWith('.jsonld')) return inAnnotations(JSON.parse(strFromU8(bytes)));
  const files = Object.entries(unzipSync(bytes));
  if (name.endsWith('.docx')) return files.flatMap(([path, content]) => inWord(path, strFromU8(content)));
  return files.flatMap(([path, content]) =>
    path.endsWith('.md') ? inMarkdown(strFromU8(content)).map((each) => `${path}: ${each}`) : [],
  );
}

const web = /^(?:https?|mailto):/iu;

/** Elements and attributes that are there as markup: in our report all others are text. */
function inHtml(text) {
  const tags = [...text.matchAll(/<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu)];
  return tags.flatMap(([, , name, attributes]) => {
    if (
      /^(?:script|iframe|object|embed|base|form|link|frame|template|noscript|foreignObject|animate|set)$/iu.test(name)
    )
      return [`<${name}>`];
    return [...attributes.matchAll(/\s([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gu)].flatMap(([, attribute, value]) => {
      if (/^on/iu.test(attribute)) return [`${attribute} on <${name}>`];
      const to = value.replace(/^["']|["']$/gu, '').trim();
      const isAddress = /^(?:href|src|xlink:href|action|formaction|srcdoc)$/iu.test(attribute);
      return isAddress && !/^(?:https?:|#|data:image\/(?:png|svg\+xml)[;,])/iu.test(to)
        ? [`${attribute}=${to.slice(0, 60)}`]
        : [];
    });
  });
}

function inMarkdown(text) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const found = [];
  const walk = (node) => {
    if (node.type === 'html' && !/^<!--[\s\S]*-->$|^<\/?(?:mark|br|sup|sub)\s*\/?>$/u.test(node.value.trim()))
      found.push(`markup: ${node.value.slice(0, 80)}`);
    if (
      ['link', 'image', 'definition'].includes(node.type) &&
      /^[a-z][\w+.-]*:/iu.test(node.url) &&
      !web.test(node.url)
    )
      found.push(`a link to ${node.url.slice(0, 80)}`);
    if (node.type === 'image') found.push(`a picture from ${node.url.slice(0, 80)}`);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(body));
  return found;
}

function inWord(path, text) {
  if (/\.(?:bin|exe|vbs|js|html?)$/iu.test(path)) return [path];
  if (/<w:altChunk|<w:object|<o:OLEObject|<w:control|w:fldSimple|<w:instrText/u.test(text))
    return [`${path}: an active part`];
  if (!path.endsWith('.rels')) return [];
  return [...text.matchAll(/<Relationship\s[^>]*>/gu)].flatMap(([one]) => {
    const isOutside = /TargetMode="External"/u.test(one);
    const target = /Target="([^"]*)"/u.exec(one)?.[1] ?? '';
    return isOutside && !(web.test(target) && /\/hyperlink"/u.test(one)) ? [`${path}: ${target.slice(0, 80)}`] : [];
  });
}

function inAnnotations(value) {
  const found = [];
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const kind = node.format ?? node['dc:format'];
    if (typeof kind === 'string' && /html|javascript|svg/iu.test(kind) && 'value' in node)
      found.push(`a body as ${kind}`);
    for (const [key, each] of Object.entries(node)) {
      const isAddress = /^(?:id|@id|source|target|canonical|via|url)$/u.test(key) && typeof each === 'string';
      if (isAddress && /^(?:javascript|vbscript|data):/iu.test(each.trim())) found.push(`${key}: ${each.slice(0, 60)}`);
      walk(each);
    }
  };
  walk(value);
  return found;
}
