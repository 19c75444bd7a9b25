/// <reference types="vite/client" />
import type { Capture } from '#core/model/capture.ts';

/** A story of `tests/stories` with what is to be read from it. */
export interface ExpectedStory {
  readonly slug: string;
  readonly html: string;
  /** The capture without its text and blocks; where words are cut by a dictionary, without their number too. */
  readonly metadata: Omit<Capture, 'text' | 'blocks' | 'wordCount'> & { readonly wordCount?: number };
  readonly text: string;
}

const pages = import.meta.glob<string>('../stories/*/story.html', { query: '?raw', import: 'default', eager: true });
const texts = import.meta.glob<string>('../stories/*/expected.txt', { query: '?raw', import: 'default', eager: true });
const metadata = import.meta.glob<string>('../stories/*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every story that says what is to be read from it. */
export const stories: readonly ExpectedStory[] = Object.entries(metadata).map(([path, json]) => {
  const folder = path.replace(/[^/]+$/u, '');
  return {
    slug: folder.split('/').at(-2)!,
    html: pages[`${folder}story.html`]!,
    metadata: JSON.parse(json),
    text: texts[`${folder}expected.txt`]!.trimEnd(),
  };
});

/** A page as the parser makes it of its source, apart from the page that runs the tests. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
