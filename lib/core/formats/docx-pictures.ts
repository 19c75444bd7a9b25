import { type Picture, pictureSize } from '../plots/picture.ts';
import { officeRelations } from './office-parts.ts';
import { element } from './xml.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const perPixel = 9525; // English Metric Units of a CSS pixel: 914,400 of an inch, 96 pixels of it
const mostWide = 600; // pixels: what A4 leaves between its edges

/** Pictures of a document for Word: PNGs, each with what it shows in words (ECMA-376, part 1, 20.4). */
export class DocxPictures {
  readonly #drawn: readonly Uint8Array[];
  readonly #files: Uint8Array[] = [];

  /** `drawn`: PNGs of the pictures in the order in which they come; where there are none, the pictures are left out. */
  constructor(drawn: readonly Uint8Array[] | undefined) {
    this.#drawn = drawn ?? [];
  }

  /** The run that shows the next picture; undefined where it was not drawn. */
  run(picture: Picture): string | undefined {
    const file = this.#drawn[this.#files.length];
    if (file === undefined) return undefined;
    this.#files.push(file);
    const id = this.#files.length;
    const size = pictureSize(picture);
    const scale = Math.min(1, mostWide / size.width);
    const [cx, cy] = [size.width, size.height].map((pixels) => Math.round(pixels * scale * perPixel));
    const name = { id, name: picture.title, descr: picture.says };
    const shape = element('pic:pic', { 'xmlns:pic': `${drawing}/picture` }, [
      element('pic:nvPicPr', {}, [element('pic:cNvPr', name), element('pic:cNvPicPr', {})]),
      element('pic:blipFill', {}, [
        element('a:blip', { 'r:embed': idOf(id), 'xmlns:r': officeRelations }),
        element('a:stretch', {}, element('a:fillRect', {})),
      ]),
      element('pic:spPr', {}, [
        element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })]),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
      ]),
    ]);
    const graphic = element(
      'a:graphic',
      { 'xmlns:a': `${drawing}/main` },
      element('a:graphicData', { uri: `${drawing}/picture` }, shape),
    );
    const inline = element(
      'wp:inline',
      { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
      [element('wp:extent', { cx, cy }), element('wp:docPr', name), graphic],
    );
    return element('w:r', {}, element('w:drawing', {}, inline));
  }

  /** The parts of the package that hold them, by their paths. */
  parts(): Readonly<Record<string, Uint8Array>> {
    return Object.fromEntries(this.#files.map((file, at) => [`word/${targetOf(at + 1)}`, file]));
  }

  /** The relations of the document to them; they stand behind the document's own. */
  relations(): (readonly [type: string, target: string])[] {
    return this.#files.map((_, at) => ['image', targetOf(at + 1)] as const);
  }
}

/** How many relations the document has before its pictures: styles and footnotes. */
const before = 2;
const idOf = (number: number) => `rId${before + number}`;
const targetOf = (number: number) => `media/picture${number}.png`;
