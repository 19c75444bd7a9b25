import { element, xmlHead, xmlText } from './xml.ts';

const packageParts = 'http://schemas.openxmlformats.org/package/2006';

/** What a part belongs with, and in which relation (ECMA-376, part 1). */
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts that a part of an office document belongs with. */
export function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const own = parts.map(([type, target], at) => {
    const base = type.startsWith('metadata') ? `${packageParts}/relationships` : officeRelations;
    return element('Relationship', { Id: `rId${at + 1}`, Type: `${base}/${type}`, Target: target });
  });
  return xmlHead + element('Relationships', { xmlns: `${packageParts}/relationships` }, own);
}

/** What each part of an office document is: those given, its core properties, and pictures (PNG) if it has any. */
export function contentTypes(parts: readonly (readonly [name: string, type: string])[], withPictures = false): string {
  const all = [...parts, ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'] as const];
  return (
    xmlHead +
    element('Types', { xmlns: `${packageParts}/content-types` }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...(withPictures ? [element('Default', { Extension: 'png', ContentType: 'image/png' })] : []),
      ...all.map(([name, type]) => element('Override', { PartName: name, ContentType: type })),
    ])
  );
}

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
