import type { ClaimView, LinkView } from './claim-view.ts';

/** What the chains of a claim amount to: computed, never typed, and only where it says something a reader should know. */
export type Flag =
  /** It rests on one origin, whom the story names. */
  | { readonly flag: 'single-source'; readonly origin: string }
  /** It rests on one origin, whom the story does not name, or not even give. */
  | { readonly flag: 'single-unnamed'; readonly origin: string | undefined }
  /** Several outlets, but they have it from one origin: repetition, not confirmation. */
  | { readonly flag: 'circular'; readonly origin: string; readonly outlets: readonly string[] }
  /** The words speak of several, but one source stands behind them; `plurality` as the person noted it. */
  | { readonly flag: 'plural-wording'; readonly source: string | undefined; readonly plurality: number };

/**
 * The distinct origins of a claim: each source once; an origin that is not given counts once for each hand it came
 * through, since two outlets with unnamed origins may well have two. In the order of the attributions.
 */
export function originsOf(view: Pick<ClaimView, 'attributions'>): readonly LinkView[] {
  const origins = new Map<string, LinkView>();
  for (const { links } of view.attributions) {
    const [origin, relay] = links;
    if (origin === undefined) continue;
    const key = origin.source?.id ?? `not given, through ${relay?.source?.id ?? ''}`;
    if (!origins.has(key)) origins.set(key, origin);
  }
  return [...origins.values()];
}

/** The flags of a claim, the most telling first; none for a claim that nobody is said to have stated. */
export function flagsOf(view: Pick<ClaimView, 'attributions'>): readonly Flag[] {
  const origins = originsOf(view);
  const flags: Flag[] = [];
  const [origin] = origins;
  if (origins.length === 1 && origin !== undefined) flags.push(singleFlag(origin, relaysOf(view)));
  for (const { attribution, links } of view.attributions) {
    const { plurality } = attribution;
    if (plurality === undefined || plurality < 2 || origins.length > 1) continue;
    const source = links.find((link) => link.source !== undefined)?.source?.name;
    flags.push({ flag: 'plural-wording', source, plurality });
    break;
  }
  return flags;
}

function singleFlag(origin: LinkView, relays: readonly string[]): Flag {
  const name = origin.source?.name;
  if (name !== undefined && relays.length > 1) return { flag: 'circular', origin: name, outlets: relays };
  return name !== undefined && origin.naming === 'named'
    ? { flag: 'single-source', origin: name }
    : { flag: 'single-unnamed', origin: name };
}

/** The hands that the claim came through right before the story, each once. */
function relaysOf(view: Pick<ClaimView, 'attributions'>): string[] {
  const last = view.attributions.flatMap(({ links }) => (links.length > 1 ? (links.at(-1)?.source ?? []) : []));
  return [...new Map(last.map((source) => [source.id, source.name])).values()];
}
