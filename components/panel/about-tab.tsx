import { Keyboard } from 'lucide-react';
import { Button } from '#components/kit/button.tsx';
import { OnThisSite } from '#components/settings/on-this-site.tsx';
import { PaintingHere } from '#components/settings/painting-here.tsx';
import { AboutStory } from '#components/story/about-story.tsx';
import { StoryCollections } from '#components/story/story-collections.tsx';
import type { StorySheet } from '#components/story/story-sheet.ts';
import type { StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './panel.module.css';

interface Props {
  readonly sheet: StorySheet;
  readonly storyId: StoryId | undefined;
  readonly address: string;
  readonly onHelp: () => void;
}

/** What is known of the story, where it is put, and what holds on its site. */
export function AboutTab({ sheet, storyId, address, onHelp }: Props) {
  return (
    <>
      <AboutStory sheet={sheet} />
      {storyId && <StoryCollections storyId={storyId} />}
      <OnThisSite address={address} />
      <PaintingHere address={address} />
      <p className={styles.about}>
        <Button icon={<Keyboard size={14} />} onClick={onHelp}>
          {i18n.t('keys.title')}
        </Button>
      </p>
    </>
  );
}
