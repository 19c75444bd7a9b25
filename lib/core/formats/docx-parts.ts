import { element, xmlHead, xmlText } from './xml.ts';

const packageParts = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts that a part of the document belongs with. */
export function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const own = parts.map(([type, target], at) => {
    const base = type.startsWith('metadata') ? `${packageParts}/relationships` : office;
    return element('Relationship', { Id: `rId${at + 1}`, Type: `${base}/${type}`, Target: target });
  });
  return xmlHead + element('Relationships', { xmlns: `${packageParts}/relationships` }, own);
}

/** What each part of the document is. */
export const contentTypes = (() => {
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const part = (name: string, type: string) =>
    element('Override', { PartName: name, ContentType: `${wordType}.${type}+xml` });
  return (
    xmlHead +
    element('Types', { xmlns: `${packageParts}/content-types` }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/word/document.xml', 'document.main'),
      part('/word/styles.xml', 'styles'),
      part('/word/footnotes.xml', 'footnotes'),
      element('Override', {
        PartName: '/docProps/core.xml',
        ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
    ])
  );
})();

/** Title, program and time (milliseconds since 1970), as office programs show them. */
export function coreProperties(title: string, at: number, app: string): string {
  const names = {
    'xmlns:cp': `${packageParts}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return (
    xmlHead +
    element('cp:coreProperties', names, [
      element('dc:title', {}, xmlText(title)),
      element('dc:creator', {}, xmlText(app)),
      element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, new Date(at).toISOString().replace(/\.\d+/, '')),
    ])
  );
}

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
