import type { ClaimId, SourceId, StoryId } from '#core/model/id.ts';
import { mainAddress } from '#core/model/main-address.ts';
import type { Store } from './database.ts';

/** A claim of a source, in any story. */
export interface ClaimElsewhere {
  readonly claimId: ClaimId;
  readonly storyId: StoryId;
  readonly words: string;
  readonly headline: string;
  /** The address of its story that people are shown. */
  readonly address: string | undefined;
}

const most = 200; // claims: the panel is no library

/** The claims that rest on a source, or came through it, across all stories, newest first; at most 200. */
export async function claimsOfSource(store: Store, sourceId: SourceId): Promise<ClaimElsewhere[]> {
  const { db } = store;
  const own = (await db.attributions.where('sourceIds').equals(sourceId).toArray()).filter((row) => !row.deletedAt);
  const ids = [...new Set(own.map((row) => row.claimId as string))].sort().reverse().slice(0, most);
  const claims = (await db.claims.bulkGet(ids)).flatMap((row) => (row && !row.deletedAt ? [row] : []));
  const [passages, stories] = await Promise.all([
    db.passages.bulkGet(claims.map((claim) => claim.passageId)),
    db.stories.bulkGet(claims.map((claim) => claim.storyId)),
  ]);
  const addresses = await db.addresses
    .where('storyId')
    .anyOf([...new Set(claims.map((claim) => claim.storyId as string))])
    .toArray();
  return claims.flatMap((claim, at) => {
    const story = stories[at];
    if (story === undefined || story.deletedAt !== undefined) return [];
    const known = addresses.filter((row) => row.storyId === claim.storyId && !row.deletedAt);
    return [
      {
        claimId: claim.id as ClaimId,
        storyId: claim.storyId,
        words: passages[at]?.selector.exact ?? '',
        headline: story.headline,
        address: mainAddress(known),
      },
    ];
  });
}
