import { Chips } from '#components/claim/chips.tsx';
import { fieldWord, optionsOf } from '#components/claim/codebook-words.ts';
import { NoteField } from '#components/claim/note-field.tsx';
import { useCopy } from '#components/claim/use-copy.ts';
import { openStoryOf } from '#components/hooks/use-claims-of-source.ts';
import { openKept } from '#components/hooks/use-pages.ts';
import { useClaimReader, useFirstAttribution, useNoteOn, useRecordCommands } from '#components/hooks/use-record.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { showStoryDate } from '#components/story/dates.ts';
import { namingWord } from '#components/story/xray-words.ts';
import type { ClaimRow } from '#core/library/rows.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { linkToWords } from '#core/text/text-fragment.ts';
import { i18n } from '#i18n';
import { chainWords, type Look } from './columns.tsx';
import styles from './pane.module.css';
import { Facts } from './pane-facts.tsx';
import { TagsOf } from './tags-of.tsx';
import { placeOf } from './use-route.ts';
import { useSaved } from './use-saved.ts';

/** What is known of a claim; what was said of it can be changed here. */
export function ClaimPane({ claim, look }: { readonly claim: ClaimRow; readonly look: Look }) {
  const commands = useRecordCommands();
  const saved = useSaved();
  const read = useClaimReader();
  const copy = useCopy();
  const note = useNoteOn(claim.id);
  const attribution = useFirstAttribution(claim.id);
  const story = look.catalogue.stories.get(claim.storyId);
  const pick = (
    field: 'kind' | 'status' | 'directness',
    chosen: string | undefined,
    onChoose: (value: string | undefined) => void,
  ) => (
    <Pick
      label={fieldWord(look.codebook, field)}
      unset={i18n.t('library.notSet')}
      options={optionsOf(look.codebook, field, chosen)}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
  return (
    <>
      <blockquote className={styles.words} data-naming={claim.naming} dir="auto">
        {claim.words}
      </blockquote>
      {claim.chain.length > 0 ? (
        <Chips
          links={claim.chain.map((id, at) => ({
            name: id === null ? undefined : (look.catalogue.sources.get(id)?.name ?? '…'),
            naming: at === claim.chain.findIndex((one) => one !== null) ? claim.naming : 'open',
          }))}
        />
      ) : (
        <p className={styles.hint}>{chainWords(claim, look.catalogue) || i18n.t('xray.open')}</p>
      )}
      <Facts
        facts={[
          [
            i18n.t('library.story'),
            story && <a href={placeOf('stories', viewQuery({ filter: noFilter, open: story.id }))}>{story.headline}</a>,
          ],
          [i18n.t('story.outlet'), story?.outlet],
          [i18n.t('story.published'), story?.published && showStoryDate(story.published)],
          [fieldWord(look.codebook, 'naming'), namingWord(claim.naming)],
        ]}
      />
      <div className={styles.fields}>
        {pick('kind', claim.kind, (kind) => saved(commands.editClaim(claim.id, { kind })))}
        {pick('status', claim.status, (status) =>
          saved(commands.editClaim(claim.id, { status: status ?? 'unchecked' })),
        )}
        {attribution !== undefined &&
          pick('directness', claim.directness, (directness) =>
            saved(commands.editAttribution(attribution, { directness })),
          )}
        <NoteField
          of={claim.id}
          note={note}
          label={i18n.t('library.note')}
          onSave={(existing, text) => commands.note('claim', claim.id, claim.storyId, existing, text)}
        />
        <TagsOf on="claim" id={claim.id} tags={claim.tags} look={look} storyId={claim.storyId} />
      </div>
      <div className={styles.deeds}>
        <Button look="primary" onClick={() => void openKept(claim.storyId, claim.id)}>
          {i18n.t('kept.open')}
        </Button>
        <Button
          onClick={() => void read(claim.storyId, claim.id).then((found) => found && copy(found.view, found.project))}
        >
          {i18n.t('claims.copy')}
        </Button>
        {story?.address !== undefined && (
          <Button onClick={() => openStoryOf({ address: linkToWords(story.address!, claim.words) })}>
            {i18n.t('library.openOriginal')}
          </Button>
        )}
      </div>
      {claim.sources.length > 0 && (
        <>
          <h3 className={styles.part}>{i18n.t('library.itsSources')}</h3>
          <ul>
            {claim.sources.map((id) => (
              <li key={id} className={styles.item}>
                <a href={placeOf('sources', viewQuery({ filter: noFilter, open: id }))}>
                  <bdi>{look.catalogue.sources.get(id)?.name ?? '…'}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
