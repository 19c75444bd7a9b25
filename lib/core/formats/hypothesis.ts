import type { Codebook } from '../model/codebook.ts';
import { fieldOf, labelOf, saysWho1 } from '../model/codebook.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { notGiven } from './claim-row.ts';
import type { ForeignClaim, ForeignLink, ForeignStory } from './foreign.ts';
import type { Format, OutFile, Read, ReadOptions, WriteOptions } from './format.ts';
import { freeName } from './free-name.ts';
import { given } from './given.ts';
import { paragraph, text, writeTree } from './markdown-text.ts';
import { listOf, parseJsonRecord, recordOf, recordsIn, wordsIn } from './parse-json.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { takeIn } from './take-in.ts';

/** What Hypothesis exports and imports: a file for each story, since its client puts all of a file on the page that is open. */
export const hypothesis: Format = {
  id: 'hypothesis',
  label: 'Hypothesis',
  purpose: 'Annotations to import in Hypothesis, on the page of the story',
  extension: 'json',
  type: 'application/json',
  write: writeHypothesis,
  read: readHypothesis,
};

/** Stands for whoever exports: the client looks at the form, and puts the person who imports in its place. */
const user = 'acct:says-who@localhost';

/** Fields whose values go along as tags, `kind:fact`, and come back from them. */
const taggedFields = ['kind', 'naming', 'directness'] as const;

function writeHypothesis(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const names = new Set<string>();
  return storyViews(project).map((story) => {
    const file = {
      export_date: new Date(at).toISOString(),
      export_userid: user,
      client_version: app,
      annotations: annotationsOf(story, project.codebook),
    };
    const name = freeName(names, story.story.headline, hypothesis.extension);
    return { name, type: hypothesis.type, content: `${JSON.stringify(file, undefined, 2)}\n` };
  });
}

/** Claims, then notes on bare words; notes on the story are page notes, which have no selector. */
function annotationsOf(story: StoryView, codebook: Codebook) {
  const base = (record: { id: string; createdAt: number; updatedAt: number }, passage?: Passage) => ({
    id: record.id,
    created: new Date(record.createdAt).toISOString(),
    updated: new Date(record.updatedAt).toISOString(),
    user,
    uri: story.url ?? '',
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user] },
    document: { title: [story.story.headline] },
    references: [],
    target: [
      {
        source: story.url ?? '',
        ...(passage && { selector: [quoteOf(passage)] }),
      },
    ],
  });
  return [
    ...story.claims.map((view) => ({
      ...base(view.claim, view.passage),
      text: textOfClaim(view, codebook),
      tags: tagsOf(view),
    })),
    ...story.notes.map(({ note, passage }) => ({ ...base(note, passage), text: note.text, tags: [] })),
  ];
}

function quoteOf({ selector: { exact, prefix, suffix } }: Passage) {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

const saidBy = 'Said by ';

/** Who said it, in a paragraph that Markdown can't change the meaning of; then the notes, which are Markdown. */
function textOfClaim({ attributions, notes, naming }: ClaimView, codebook: Codebook): string {
  const said = attributions.map(({ links }) => {
    const steps = links.map(({ source, link }) => {
      const how = labelOf(codebook, 'how', link.how);
      return `${source?.name || notGiven}${how === undefined ? '' : ` (${how})`}`;
    });
    return writeTree([paragraph(text(`${saidBy}${steps.join(', via ')}.`))]).trim();
  });
  const found = naming === 'none' ? ['No source given.'] : [];
  return [...said, ...found, ...notes.map((note) => note.text)].join('\n\n');
}

function tagsOf({ claim, attributions, naming, tags }: ClaimView): string[] {
  const values: Readonly<Record<(typeof taggedFields)[number], string | undefined>> = {
    kind: claim.kind,
    naming,
    directness: attributions[0]?.attribution.directness,
  };
  return [
    ...taggedFields.flatMap((field) => (values[field] ? [`${field}:${values[field]}`] : [])),
    ...tags.map(({ name }) => name),
  ];
}

const largest = 50_000_000; // UTF-16 units or bytes: 50,000 annotations
const mostAnnotations = 200_000; // more than any one account has

/** What is known of a page while its annotations are read. */
interface Sorted {
  readonly head: Omit<ForeignStory, 'claims'>;
  readonly claims: ForeignClaim[];
  readonly notes: string[];
}

/** Reads what the client and the API export: quotes become claims to be coded, page notes become notes on the story. */
function readHypothesis(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  if (content.length > largest) return { ok: false, reason: 'too-large' };
  const file = parseJsonRecord(content);
  // The API answers with `rows`, the client writes `annotations`.
  const own = file?.annotations ?? file?.rows;
  if (!Array.isArray(own)) return { ok: false, reason: 'foreign' };
  if (own.length > mostAnnotations) return { ok: false, reason: 'too-large' };
  const isTheirs =
    file?.export_date !== undefined ||
    recordsIn(own).some(({ target, uri }) => target !== undefined && uri !== undefined);
  if (!isTheirs) return { ok: false, reason: 'foreign' };
  const stories = new Map<string, Sorted>();
  const left: Record<string, number> = {};
  const leave = (what: string) => {
    left[what] = (left[what] ?? 0) + 1;
  };
  for (const item of own.map(recordOf)) {
    const target = recordOf(listOf(item?.target)[0]);
    const url = wordsIn(item?.uri) || wordsIn(target?.source);
    if (item === undefined || !url) {
      leave('annotation without a page');
      continue;
    }
    if (listOf(item.references).length > 0) {
      leave('reply');
      continue;
    }
    const title = wordsIn(listOf(recordOf(item.document)?.title)[0]);
    const story: Sorted = stories.get(url) ?? { head: given({ url, headline: title }), claims: [], notes: [] };
    stories.set(url, story);
    const quote = recordsIn(target?.selector).find(({ type }) => type === 'TextQuoteSelector');
    const exact = wordsIn(quote?.exact);
    const note = wordsIn(item.text) ?? '';
    if (exact === undefined) {
      if (note !== '') story.notes.push(note);
      else leave('annotation without words');
      continue;
    }
    const words = given({ exact, prefix: wordsIn(quote?.prefix), suffix: wordsIn(quote?.suffix) });
    story.claims.push({ ...claimOf(item, note), words } as ForeignClaim);
  }
  const all = [...stories.values()].map(({ head, claims, notes }): ForeignStory => ({ ...head, claims, notes }));
  return takeIn({ stories: all, left }, options);
}

/** Tags that are values of ours, `kind:fact`, become those; any other stays a tag. Our own lines on who said it are read back. */
function claimOf(item: Readonly<Record<string, unknown>>, text: string): Omit<ForeignClaim, 'words'> {
  const tags: string[] = [];
  const coded = new Map<string, string>();
  for (const tag of listOf(item.tags).flatMap((one) => wordsIn(one) ?? [])) {
    const [, field = '', value = ''] = /^(\w+):([\w-]+)$/.exec(tag) ?? [];
    const isOurs = (taggedFields as readonly string[]).includes(field);
    const isKnown = isOurs && (fieldOf(saysWho1, field)?.values.some((one) => one.value === value) ?? false);
    if (isKnown) coded.set(field, value);
    else if (tag !== 'naming:none' && tag !== 'naming:open') tags.push(tag);
  }
  const lines = text.split('\n\n');
  const said = lines.filter((line) => ours.test(line));
  const note = lines.filter((line) => !ours.test(line) && line !== 'No source given.').join('\n\n');
  const createdAt = Date.parse(wordsIn(item.created) ?? '');
  return given({
    id: wordsIn(item.id),
    kind: coded.get('kind'),
    createdAt: Number.isFinite(createdAt) && createdAt >= 0 ? createdAt : undefined,
    unsourced: listOf(item.tags).includes('naming:none'),
    notes: note === '' ? [] : [note],
    tags,
    attributions: said.map((line, at) => ({
      links: linksOf(line, coded.get('naming')),
      ...given({ directness: at === 0 ? coded.get('directness') : undefined }),
    })),
  });
}

const ours = /^Said by (.+)\.$/;

/** "Said by Ko (told), via YTN (reported).": the naming is that of the first whom the story gives. */
function linksOf(line: string, naming: string | undefined): ForeignLink[] {
  const hows = fieldOf(saysWho1, 'how')?.values ?? [];
  const steps = ours
    .exec(line)![1]!
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .split(', via ');
  const first = steps.findIndex((step) => !step.startsWith(notGiven));
  return steps.map((step, at): ForeignLink => {
    const how = hows.find(({ label }) => step.endsWith(` (${label})`));
    const name = how === undefined ? step : step.slice(0, -how.label.length - 3);
    const source = name === notGiven ? undefined : { name, ...given({ naming: at === first ? naming : undefined }) };
    return given({ source, how: how?.value }) as ForeignLink;
  });
}
