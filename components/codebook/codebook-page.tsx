import { useCodebooks } from '#components/hooks/use-codebooks.ts';
import type { Bulk } from '#components/library/use-bulk.ts';
import { CodebookEditor } from './codebook-editor.tsx';
import { CodebookShelf } from './codebook-shelf.tsx';
import type { Draft } from './draft.ts';
import { NewCodebook } from './new-codebook.tsx';

interface Props {
  readonly bulk: Bulk;
  /** The codebook that is being changed: held above, so that it is there still after a look at another part. */
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
}

/** The codebooks: which there are, which one is used, and the one that is being changed. */
export function CodebookPage({ bulk, draft, onDraft }: Props) {
  const list = useCodebooks();
  if (list === undefined) return null;
  if (draft !== undefined) return <CodebookEditor list={list} draft={draft} bulk={bulk} onDraft={onDraft} />;
  return (
    <>
      <CodebookShelf list={list} bulk={bulk} onDraft={onDraft} />
      <NewCodebook list={list} onDraft={onDraft} />
    </>
  );
}
