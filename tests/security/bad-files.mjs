import { gzipSync, strToU8, zipSync } from 'fflate';

const text = (content) => strToU8(content);

/**
 * Forty files that nobody should be able to do harm with: bombs, cut and bent ones, other programs' files.
 *
 * @param {{ json: string, zip: Uint8Array }} good files of the program's own, which the bad ones are made of
 * @returns {{ name: string, bytes: Uint8Array }[]}
 */
export function badFiles({ json, zip }) {
  const changed = (change) => {
    const file = JSON.parse(json);
    change(file);
    return text(JSON.stringify(file));
  };
  const inPlace = (from, to) => text(json.replace(from, to));
  const file = (name, bytes) => ({ name, bytes });
  return [
    // Larger than they look
    file('bomb.json.gz', gzipSync(new Uint8Array(100_000_000))),
    file('bomb.zip', zipSync({ 'datapackage.json': new Uint8Array(150_000_000) })),
    file('bombs-in-bombs.zip', nested(4)),
    file('claims-a-gigabyte.zip', withClaimedSize(zip, 1_000_000_000)),
    file('many-entries.zip', zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`${n}`, text('')])))),
    file('outside.zip', zipSync({ '../../../../etc/passwd': text('x'), 'datapackage.json': text('{}') })),
    file('laughs.qdc', text(laughs(12))),
    file('laughs.qdpx', zipSync({ 'project.qde': text(laughs(12)) })),
    file('outside.qdc', text('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><CodeBook>&a;</CodeBook>')),
    file('deep.qdc', text('<CodeBook>'.repeat(200_000))),
    file('deep.json', text('['.repeat(2_000_000))),
    file('deeper.json', text('{"stories":'.repeat(300_000))),
    file('one-line.csv', text('x,'.repeat(3_000_000))),
    file('quotes.csv', text('"'.repeat(3_000_001))),
    file('long-word.json', text(`{"format":"says-who","version":1,"x":"${'w'.repeat(10_000_000)}"`)),
    // Ours, bent
    file(
      'prototype.json',
      inPlace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"stories":7,'),
    ),
    file(
      'newer.json',
      changed((one) => (one.version = 99)),
    ),
    file(
      'other.json',
      changed((one) => (one.format = 'someone-else')),
    ),
    file(
      'no-version.json',
      changed((one) => delete one.version),
    ),
    file(
      'stories-an-object.json',
      changed((one) => (one.stories = { length: 1e9 })),
    ),
    file(
      'claims-of-text.json',
      changed((one) => (one.claims = one.claims.map(String))),
    ),
    file(
      'twice.json',
      changed((one) => one.claims.push(one.claims[0], { ...one.claims[0], status: 'refuted' })),
    ),
    file(
      'id-a-path.json',
      changed((one) => (one.claims[0].id = '../../stories')),
    ),
    file(
      'id-a-prototype.json',
      changed((one) => (one.claims[0].id = '__proto__')),
    ),
    file(
      'rev-negative.json',
      changed((one) => (one.claims[0].rev = -1)),
    ),
    file('rev-endless.json', inPlace(/"rev":1/, '"rev":1e999')),
    file(
      'times-of-text.json',
      changed((one) => (one.stories[0].createdAt = 'yesterday')),
    ),
    file(
      'names-a-list.json',
      changed((one) => (one.sources[0].name = ['a', { toString: 'b' }])),
    ),
    file(
      'address-a-script.json',
      changed((one) => (one.addresses[0].url = 'javascript:alert(1)')),
    ),
    file(
      'passage-behind-the-end.json',
      changed((one) => (one.passages[0].selector.start = -5)),
    ),
    file('half-a-letter.json', inPlace('Channel A', '\\ud800\\ud800')),
    file('cut.json', text(json.slice(0, json.length / 2))),
    file('cut.zip', zip.slice(0, zip.length / 2)),
    // Other people's
    file('holiday.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array(5000).fill(0x5a)])),
    file('paper.pdf', text(`%PDF-1.7\n${'1 0 obj\n<<>>\nendobj\n'.repeat(500)}`)),
    file('contacts.csv', text('Name,Telephone\n=cmd|calc!A1,+1\n@SUM(1),-2\n')),
    file('references.ris', text('TY  - NEWS\nTI  - A title\nER  - \n')),
    file('page.html', text('<!doctype html><script>globalThis.ran = 1; alert(1)</script><p>Hello')),
    file(
      'cells.jsonld',
      text('{"@context":"https://schema.org","@type":"Recipe","name":"<img src=x onerror=alert(1)>"}'),
    ),
    file('nothing.json', new Uint8Array()),
  ];
}

/** A ZIP in a ZIP in a ZIP, each with sixteen of the next; the innermost hold a megabyte of nothing. */
function nested(depth) {
  const inner = depth === 0 ? new Uint8Array(1_000_000) : nested(depth - 1);
  return zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.zip`, inner])));
}

/** Says of every entry that it is so large, in the directory and before each. */
function withClaimedSize(zip, size) {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

function laughs(depth) {
  const lines = Array.from({ length: depth }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE CodeBook [<!ENTITY l0 "ha">${lines.join('')}]><CodeBook>&l${depth};</CodeBook>`;
}
