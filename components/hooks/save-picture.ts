import { saveFile } from '#browser/downloads.ts';
import { fileName } from '#core/formats/file-name.ts';
import type { Picture } from '#core/plots/picture.ts';
import { csvOf } from '#core/plots/picture-csv.ts';
import { svgOf } from '#core/plots/svg.ts';
import { paintPicture } from './paint-picture.ts';

/** What a picture can be saved as. */
export type PictureFile = 'svg' | 'png' | 'csv';

/** Saves a picture, or the table of what it shows; `about` begins the file's name. Answers with the name. */
export async function savePicture(picture: Picture, about: string, as: PictureFile): Promise<string> {
  const name = fileName(`${about} ${picture.title}`, as);
  if (as === 'csv') saveFile(name, 'text/csv', csvOf(picture.table));
  else if (as === 'svg') saveFile(name, 'image/svg+xml', svgOf(picture));
  else saveFile(name, 'image/png', await paintPicture(picture));
  return name;
}
