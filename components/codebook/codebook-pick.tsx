import { useCodebooks } from '#components/hooks/use-codebooks.ts';
import { Pick } from '#components/kit/pick.tsx';
import type { CodebookRef } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import { codebookKey, codebookName } from './codebook-name.ts';

interface Props {
  readonly chosen: CodebookRef | undefined;
  readonly onChoose: (ref: CodebookRef | undefined) => void;
}

/** Which codebook a collection is coded by: one of its own, or the one for all stories. */
export function CodebookPick({ chosen, onChoose }: Props) {
  const list = useCodebooks();
  const all = list?.all ?? [];
  return (
    <Pick
      label={i18n.t('codes.pick')}
      unset={i18n.t('codes.asAll')}
      options={all.map((one) => ({ value: codebookKey(one), label: codebookName(one) }))}
      chosen={chosen && codebookKey(chosen)}
      onChoose={(key) => {
        const picked = all.find((one) => codebookKey(one) === key);
        onChoose(picked && { name: picked.name, version: picked.version });
      }}
    />
  );
}
