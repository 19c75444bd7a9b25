import { packFiles } from '#store/pack-files.ts';
import type { PackAnswer, PackOrder } from './pack-beside.ts';

// Packs the parts of a copy beside the page, which reads the library meanwhile.

addEventListener('message', ({ data: { id, ...unpacked } }: MessageEvent<PackOrder>) => {
  const tell = (answer: PackAnswer) => postMessage(answer);
  packFiles(unpacked).then(
    (packed) => tell({ id, packed }),
    (error: unknown) => tell({ id, why: error instanceof Error ? error.message : String(error) }),
  );
});
