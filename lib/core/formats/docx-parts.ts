import { element, xmlHead } from './xml.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What each part of a document for Word is. */
export const wordParts = (['document.main', 'styles', 'footnotes'] as const).map(
  (type) => [`/word/${type.replace('.main', '')}.xml`, `${wordType}.${type}+xml`] as const,
);

/** The styles that the document uses; sizes in half points, spaces in twentieths of a point. */
export const styles = (() => {
  const own = (id: string, name: string, paragraph: readonly string[], run: readonly string[], basedOn = 'Normal') =>
    element('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...(id === 'Normal' && { 'w:default': 1 }) }, [
      element('w:name', { 'w:val': name }),
      id === 'Normal' ? '' : element('w:basedOn', { 'w:val': basedOn }),
      element('w:qFormat', {}),
      element('w:pPr', {}, paragraph),
      element('w:rPr', {}, run),
    ]);
  const space = (before: number, after: number) => element('w:spacing', { 'w:before': before, 'w:after': after });
  const size = (halves: number) => element('w:sz', { 'w:val': halves });
  const serif = element('w:rFonts', { 'w:ascii': 'Georgia', 'w:hAnsi': 'Georgia' });
  const level = (number: number) => element('w:outlineLvl', { 'w:val': number });
  const quiet = element('w:color', { 'w:val': '64615A' });
  return (
    xmlHead +
    element('w:styles', { 'xmlns:w': word }, [
      own(
        'Normal',
        'Normal',
        [space(0, 120)],
        [element('w:rFonts', { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri' }), size(22)],
      ),
      own(
        'Heading1',
        'heading 1',
        [element('w:keepNext', {}), space(240, 120), level(0)],
        [serif, element('w:b', {}), size(36)],
      ),
      own(
        'Heading2',
        'heading 2',
        [element('w:keepNext', {}), space(320, 120), level(1)],
        [element('w:b', {}), size(26)],
      ),
      own('Quote', 'Quote', [element('w:keepNext', {}), space(160, 40)], [serif, size(23)]),
      own('Facts', 'Facts', [space(0, 40)], [quiet, size(20)]),
      own('FootnoteText', 'footnote text', [space(0, 0)], [size(18)]),
      element('w:style', { 'w:type': 'character', 'w:styleId': 'FootnoteReference' }, [
        element('w:name', { 'w:val': 'footnote reference' }),
        element('w:rPr', {}, element('w:vertAlign', { 'w:val': 'superscript' })),
      ]),
    ])
  );
})();
