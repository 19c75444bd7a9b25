import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { optionsOf } from '#components/claim/codebook-words.ts';
import { NoteField } from '#components/claim/note-field.tsx';
import { useAliases, useNoteOn, useRecordCommands } from '#components/hooks/use-record.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { showStoryDate } from '#components/story/dates.ts';
import { namingWord } from '#components/story/xray-words.ts';
import { momentOf } from '#core/library/day.ts';
import type { ClaimRow, SourceRow } from '#core/library/rows.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import type { AliasId, SourceId } from '#core/model/id.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { ClaimItems } from './claim-items.tsx';
import type { Look } from './columns.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { count, share } from './number-words.ts';
import styles from './pane.module.css';
import { Facts } from './pane-facts.tsx';
import { TagsOf } from './tags-of.tsx';
import type { Bulk } from './use-bulk.ts';
import { placeOf } from './use-route.ts';
import { useSaved } from './use-saved.ts';

interface Props {
  readonly source: SourceRow;
  readonly look: Look;
  readonly bulk: Bulk;
}

/** A source's page of the ledger: who it is, all it said, where, when and through whom, and who may be the same. */
export function SourcePane({ source, look, bulk }: Props) {
  const commands = useRecordCommands();
  const saved = useSaved();
  const note = useNoteOn(source.id);
  const aliases = useAliases(source.id);
  const [added, setAdded] = useState(0);
  const { catalogue } = look;
  const tally = catalogue.tallies.get(source.id);
  const claims = useMemo(() => saidBy(source.id, look), [source.id, look]);
  const stories = new Set(claims.map((claim) => claim.storyId));
  const dates = [...stories].flatMap((id) => {
    const date = catalogue.stories.get(id)?.published;
    const at = momentOf(date);
    return date === undefined || at === undefined ? [] : [{ date, at }];
  });
  dates.sort((a, b) => a.at - b.at);
  const [first, last] = [dates[0]?.date, dates.at(-1)?.date];
  const span = first && last && [...new Set([first, last].map((date) => showStoryDate(date, 'short')))].join(' – ');

  return (
    <>
      <Facts
        facts={[
          [i18n.t('library.claims'), count(claims.length)],
          [i18n.t('library.stories'), count(stories.size)],
          [i18n.t('library.direct'), share(tally?.direct ?? 0, tally?.claims ?? 0)],
          [i18n.t('library.namedMostly'), tally?.naming && namingWord(tally.naming)],
          [i18n.t('library.when'), span],
          [i18n.t('library.where'), outletsOf(claims, look)],
        ]}
      />
      <Through source={source} claims={claims} look={look} />
      <LookAlikes source={source} look={look} bulk={bulk} />
      <h3 className={styles.part}>{i18n.t('library.whoItIs')}</h3>
      <div className={styles.fields}>
        <TextField
          label={i18n.t('sources.name')}
          text={source.name}
          required
          onSave={(name) => saved(commands.editSource(source.id, { name }))}
        />
        <div className={styles.aliases}>
          {aliases.map((alias) => (
            <span key={alias.id} className={styles.alias}>
              <bdi>{clip(alias.name)}</bdi>
              <Button
                look="plain"
                aria-label={i18n.t('sources.removeAlias', [alias.name])}
                icon={<X size={12} />}
                onClick={() => saved(commands.removeAlias(alias.id as AliasId))}
              />
            </span>
          ))}
        </div>
        <TextField
          key={added}
          label={i18n.t('sources.addAlias')}
          placeholder={i18n.t('sources.aliasPlaceholder')}
          text=""
          onSave={(name) => {
            saved(commands.addAlias(source.id, name));
            setAdded(added + 1);
          }}
        />
        <TextField
          label={i18n.t('sources.description')}
          text={source.description ?? ''}
          onSave={(words) => saved(commands.editSource(source.id, { description: words === '' ? undefined : words }))}
        />
        <Pick
          label={i18n.t('sources.type')}
          unset={i18n.t('library.notSet')}
          options={optionsOf(look.codebook, 'type', source.type)}
          chosen={source.type}
          onChoose={(type) => saved(commands.editSource(source.id, { type }))}
        />
        <NoteField
          of={source.id}
          note={note}
          label={i18n.t('sources.note')}
          onSave={(existing, words) => commands.note('source', source.id, undefined, existing, words)}
        />
        <TagsOf on="source" id={source.id} tags={source.tags} look={look} />
      </div>
      <h3 className={styles.part}>{i18n.t('library.allItSaid')}</h3>
      {claims.length === 0 && <p className={styles.hint}>{i18n.t('library.saidNothing')}</p>}
      <ClaimItems claims={claims} look={look} isOneStory={false} all={{ source: source.id }} />
    </>
  );
}

/** The claims that rest on a source or came through it, the newest story first. */
function saidBy(id: SourceId, { catalogue }: Look): ClaimRow[] {
  const claims = [...catalogue.claims.values()].filter((claim) => claim.sources.includes(id));
  const when = (claim: ClaimRow) => momentOf(catalogue.stories.get(claim.storyId)?.published) ?? 0;
  return claims.sort((a, b) => when(b) - when(a) || a.start - b.start);
}

function outletsOf(claims: readonly ClaimRow[], { catalogue }: Look): string {
  const names = new Set(claims.map((claim) => catalogue.stories.get(claim.storyId)?.outlet ?? ''));
  names.delete('');
  const [first, second, third] = [...names];
  const shown = [first, second, third].filter((name) => name !== undefined).join(', ');
  return names.size > 3 ? `${shown} +${names.size - 3}` : shown;
}

/** Through whom its claims came, and what came through it: the sources beside it in chains, with how often. */
function Through({
  source,
  claims,
  look,
}: {
  readonly source: SourceRow;
  readonly claims: readonly ClaimRow[];
  readonly look: Look;
}) {
  const relays = new Map<string, number>();
  for (const { chain } of claims) {
    const at = chain.indexOf(source.id);
    for (const [other, id] of chain.entries()) {
      if (id !== null && other !== at && at >= 0) relays.set(id, (relays.get(id) ?? 0) + 1);
    }
  }
  if (relays.size === 0) return null;
  const most = [...relays].sort((a, b) => b[1] - a[1]).slice(0, 6);
  return (
    <>
      <h3 className={styles.part}>{i18n.t('library.through')}</h3>
      <ul>
        {most.map(([id, number]) => (
          <li key={id} className={styles.fact}>
            <a href={placeOf('sources', viewQuery({ filter: noFilter, open: id }))}>
              <bdi>{clip(look.catalogue.sources.get(id)?.name ?? '…')}</bdi>
            </a>
            <span>{count(number)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
