import { saveFile } from '#browser/downloads.ts';
import { fileName } from '#core/formats/file-name.ts';
import type { Picture } from '#core/plots/picture.ts';
import { csvOf } from '#core/plots/picture-csv.ts';
import { svgOf } from '#core/plots/svg.ts';

/** What a picture can be saved as. */
export type PictureFile = 'svg' | 'png' | 'csv';

const sharpness = 2; // pixels of a PNG for each pixel on screen: it is printed, and shown larger

/** Saves a picture, or the table of what it shows; `about` begins the file's name. Answers with the name. */
export async function savePicture(picture: Picture, about: string, as: PictureFile): Promise<string> {
  const name = fileName(`${about} ${picture.title}`, as);
  if (as === 'csv') saveFile(name, 'text/csv', csvOf(picture.table));
  else if (as === 'svg') saveFile(name, 'image/svg+xml', svgOf(picture));
  else saveFile(name, 'image/png', await pngOf(picture));
  return name;
}

/** The picture as a PNG on light paper. Rejects where the browser can't draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth * sharpness, image.naturalHeight * sharpness);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
