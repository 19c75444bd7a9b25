import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml } from '#core/formats/parse-xml.ts';
import { element, xmlHead, xmlSafe, xmlText } from '#core/formats/xml.ts';

test('elements, attributes and words are read, names without their prefixes', () => {
  const root = parseXml(
    `${xmlHead}<q:a xmlns:q="urn:x" n='1 &lt; 2'>x<!-- no --><b/>&amp;&#x1F600;<![CDATA[<c>]]></q:a>\n`,
  );
  expect(root).toMatchObject({ name: 'a', text: 'x&😀<c>', children: [{ name: 'b', text: '' }] });
  expect(root?.attributes.get('n')).toBe('1 < 2');
});

test('whatever the words, they come back as far as XML can hold them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('<', '&', '"', '\r', '\n', ' ', ']]>', 'a') }),
      (a, b) => {
        const root = parseXml(element('a', { b }, xmlText(a)));
        expect(root?.text).toBe(xmlSafe(a));
        expect(root?.attributes.get('b')).toBe(b);
      },
    ),
  );
});

describe('is not read', () => {
  test.each([
    ['nothing', ''],
    ['words', 'They left.'],
    ['an element without end', '<a><b></b>'],
    ['elements crossed', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['words behind the root', '<a/>x'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
    ['an entity from outside', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a comment without end', '<a><!-- '],
    ['a CDATA without end', '<a><![CDATA[ '],
    ['too deep', '<a>'.repeat(100_000)],
    ['an attribute without quotes', '<a b=c/>'],
    ['a tag without end', '<a b="c'],
  ])('%s', (_, xml) => {
    expect(parseXml(xml)).toBeUndefined();
  });

  test('entities that nobody defined stay as they are', () => {
    expect(parseXml('<a>&b; &#x110000; &#99999999;</a>')?.text).toBe('&b; &#x110000; &#99999999;');
  });
});
