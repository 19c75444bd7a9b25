import type { Outcome } from '#components/hooks/taking-back.ts';
import { useTagCommands } from '#components/hooks/use-tag-commands.ts';
import type { CountedTag } from '#components/hooks/use-tags.ts';
import { useTell } from '#components/kit/said.tsx';
import { failureWords, stepWords } from '#components/panel/outcome-words.ts';
import type { TagId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import { TagRow } from './tag-row.tsx';
import styles from './tags-page.module.css';

/** All tags of the library: how often each is used, renamed, made one with another, or deleted everywhere. */
export function TagsPage({ tags }: { readonly tags: readonly CountedTag[] | undefined }) {
  const tell = useTell();
  const commands = useTagCommands();

  async function say<T>(outcome: Promise<Outcome<T>>, words: (value: T) => string) {
    const done = await outcome;
    if (!done.ok) return tell({ text: failureWords(done.reason), tone: 'trouble' });
    const takeBack = async () => {
      const taken = await done.takeBack();
      tell(
        taken.ok
          ? { text: stepWords('undo', taken.value), tone: 'news' }
          : { text: failureWords(taken.reason), tone: 'trouble' },
      );
    };
    tell({
      text: words(done.value),
      tone: 'news',
      action: { label: i18n.t('panel.undo'), run: () => void takeBack() },
    });
  }

  if (tags === undefined) return null;
  if (tags.length === 0) return <p className={styles.none}>{i18n.t('tagsPage.none')}</p>;
  const nameOf = (id: TagId) => `#${tags.find(({ tag }) => tag.id === id)?.tag.name ?? ''}`;
  return (
    <ul className={styles.tags} aria-label={i18n.t('library.tags')}>
      {tags.map((counted) => {
        const id = counted.tag.id as TagId;
        const old = `#${counted.tag.name}`;
        return (
          <TagRow
            key={id}
            counted={counted}
            others={tags.filter(({ tag }) => tag.id !== id)}
            onRename={(name) =>
              void say(commands.rename(id, name), (kept) =>
                kept === id
                  ? i18n.t('tagsPage.renamed', [old, `#${name.replace(/^#/, '')}`])
                  : i18n.t('tagsPage.merged', [old, nameOf(kept)]),
              )
            }
            onMerge={(to) => void say(commands.merge(id, to), () => i18n.t('tagsPage.merged', [old, nameOf(to)]))}
            onDelete={() => void say(commands.remove(id), () => i18n.t('tagsPage.deleted', [old]))}
          />
        );
      })}
    </ul>
  );
}
