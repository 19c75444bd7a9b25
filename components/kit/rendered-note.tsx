import { lazy, Suspense } from 'react';

/** Reading Markdown takes code that is loaded when the first note is shown. */
const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

/** A note as it is meant to be read; as it was typed until the reader of Markdown is there. */
export function RenderedNote({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  return (
    <div className={className}>
      <Suspense fallback={<p dir="auto">{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    </div>
  );
}
