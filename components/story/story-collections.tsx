import { useState } from 'react';
import { useStoryCollections } from '#components/hooks/use-story-collections.ts';
import { useTell } from '#components/kit/said.tsx';
import { Switch } from '#components/kit/switch.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { failureWords } from '#components/panel/outcome-words.ts';
import type { StoryId } from '#core/model/id.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './story-collections.module.css';

/** Which collections the story is in, and a field that makes another with it. */
export function StoryCollections({ storyId }: { readonly storyId: StoryId }) {
  const { collections, set, make } = useStoryCollections(storyId);
  const tell = useTell();
  const [made, setMade] = useState(0);
  async function say(writing: ReturnType<typeof set> | ReturnType<typeof make>, words: string) {
    const written = await writing;
    if (!written.ok) tell({ text: failureWords(written.reason), tone: 'trouble' });
    else tell({ text: words, tone: 'quiet' });
  }
  return (
    <fieldset className={styles.collections}>
      <legend className={styles.legend}>{i18n.t('library.collections')}</legend>
      {collections?.map(({ id, name, isIn }) => (
        <Switch
          key={id}
          label={clip(name)}
          isOn={isIn}
          onTurn={(next) =>
            void say(set(id, next), i18n.t(next ? 'library.storyCollected' : 'library.storyUncollected', [name]))
          }
        />
      ))}
      <TextField
        key={made}
        label={i18n.t('library.newCollection')}
        text=""
        onSave={(name) => {
          void say(make(name), i18n.t('library.storyCollected', [name]));
          setMade(made + 1);
        }}
      />
    </fieldset>
  );
}
