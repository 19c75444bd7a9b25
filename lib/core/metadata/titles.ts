/** What stands between a headline and the outlet's name in a page's title. */
const separator = /\s+[|–—·•»:-]+\s+|\s*[|»｜]\s*|:\s+/u;

/**
 * A headline without the outlet's name glued on: `Workers leave | Wire Daily` with outlet `Wire Daily` is `Workers leave`.
 * Without a known outlet nothing is cut, since a dash may belong to the headline.
 */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  const name = letters(outlet);
  const parts = splitTitle(title);
  if (parts.length < 2 || name === '') return title;
  if (letters(parts.at(-1)!.text) === name) return title.slice(0, parts.at(-1)!.cut).trim();
  if (letters(parts[0]!.text) === name) return title.slice(parts[1]!.start).trim();
  return title;
}

/**
 * The outlet's name in a page's title, if the address says the same: `Workers leave - Wire Daily` at `www.wiredaily.example`.
 * Not found is `undefined`.
 */
export function outletInTitle(title: string, address: string): string | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
  const labels = host.split('.').slice(0, -1).join('');
  if (labels.length < 3) return undefined;
  return splitTitle(title)
    .map((part) => part.text)
    .filter((part) => part.length < 60)
    .findLast((part) => {
      const name = letters(part);
      return (
        name.length >= 3 &&
        (labels.includes(name) ||
          labels.includes(name.replace(/^the/u, '')) ||
          name.startsWith(labels) ||
          name === host.replace(/\W/gu, ''))
      );
    });
}

function splitTitle(title: string): readonly { readonly text: string; readonly start: number; readonly cut: number }[] {
  const parts: { text: string; start: number; cut: number }[] = [];
  let start = 0;
  let cut = 0;
  for (const match of title.matchAll(new RegExp(separator, 'gu'))) {
    parts.push({ text: title.slice(start, match.index), start, cut });
    start = match.index + match[0].length;
    cut = match.index;
  }
  parts.push({ text: title.slice(start), start, cut });
  return parts;
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
