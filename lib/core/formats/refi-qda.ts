import type { Codebook } from '../model/codebook.ts';
import type { Collection } from '../model/collection.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { isLive } from '../tally/claim-view.ts';
import { toCodePoints } from '../text/code-points.ts';
import { claimsBySource } from './claims-by-source.ts';
import { fileName } from './file-name.ts';
import type { Format, PartWriter, WriteOptions } from './format.ts';
import { writeAtOnce } from './parts.ts';
import { titles } from './project-title.ts';
import { readRefiProject } from './read-refi-qda.ts';
import { describeClaim } from './refi-chain.ts';
import { codeGuid, codesOn, codeTree } from './refi-codes.ts';
import { storyVariables, variableGuid, variables } from './refi-variables.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { uuidOf } from './uuid-of.ts';
import { element, listElement, xmlHead, xmlText } from './xml.ts';

/** REFI-QDA project exchange 1.5 (https://www.qdasoftware.org): NVivo, ATLAS.ti, MAXQDA, QualCoder, Quirkos, Dedoose. */
export const refiQda: Format = {
  id: 'refi-qda',
  label: 'REFI-QDA project',
  purpose: 'Stories, codes and cases for NVivo, ATLAS.ti, MAXQDA and QualCoder',
  extension: 'qdpx',
  type: 'application/zip',
  write: (project, options) => writeAtOnce(beginRefiQda(options), project),
  begin: beginRefiQda,
  read: readRefiProject,
};

const user = uuidOf('says-who user');

/** A text of a story with the claims that stand in it: one reading of it. */
interface TextOf {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
  readonly story: StoryView;
  readonly claims: readonly ClaimView[];
  readonly isLatest: boolean;
}

/** A source with the claims that it is in the chain of, by their ids. */
interface CaseOf {
  readonly source: Source;
  readonly claims: string[];
}

/** The project a few stories at a time: texts, selections and links are written as they come, codes and cases at the end. */
function beginRefiQda({ at, app }: WriteOptions): PartWriter {
  const title = titles(at);
  const names = new Set<string>();
  const tags = new Set<string>();
  const cases = new Map<string, CaseOf>();
  const sets = new Map<string, { readonly collection: Collection; readonly members: string[] }>();
  let codebook: Codebook | undefined;
  let hasLinks = false;
  let hasTexts = false;
  return {
    take(project) {
      title(project);
      codebook ??= project.codebook;
      for (const tag of project.tags.filter(isLive)) tags.add(tag.name);
      const texts = textsOf(project, names);
      addCases(cases, project, texts);
      for (const collection of project.collections.filter(isLive)) {
        const set = sets.get(collection.id) ?? { collection, members: [] };
        sets.set(collection.id, set);
        set.members.push(
          ...texts
            .filter(({ story }) => story.collections.some(({ id }) => id === collection.id))
            .map(({ guid }) => guid),
        );
      }
      const links = texts.flatMap(linksOf).join('');
      hasLinks ||= links !== '';
      hasTexts ||= texts.length > 0;
      return {
        segments: { sources: texts.map((text) => sourceOf(text, project)).join(''), links },
        files: Object.fromEntries(texts.map(({ guid, text }) => [`sources/${guid}.txt`, text])),
      };
    },
    end() {
      const name = title();
      const project = element(
        'Project',
        { xmlns: 'urn:QDA-XML:project:1.0', name, origin: app, creatingUserGUID: user, creationDateTime: dateTime(at) },
        '\n',
      );
      const [open, close] = project.split('\n') as [string, string];
      const before = [
        element('Users', {}, element('User', { guid: user, name: app })),
        codebook === undefined ? '' : element('CodeBook', {}, element('Codes', {}, codeTree(codebook, [...tags]))),
        listElement(
          'Variables',
          variables.map(({ name, type }) =>
            element('Variable', { guid: variableGuid(name), name, typeOfVariable: type }),
          ),
        ),
        listElement('Cases', casesOf(cases, codebook)),
      ];
      const after = [
        listElement('Sets', setsOf(sets)),
        element(
          'Description',
          {},
          xmlText('Codes are the fields of the codebook and the tags. Cases are the sources of the stories.'),
        ),
      ];
      const list = (tag: string, segment: string, isThere: boolean) =>
        isThere ? [{ text: `<${tag}>` }, { segment }, { text: `</${tag}>` }] : [];
      const qde = [
        { text: `${xmlHead}${open}${before.join('')}` },
        ...list('Sources', 'sources', hasTexts),
        ...list('Links', 'links', hasLinks),
        { text: `${after.join('')}${close}` },
      ];
      return {
        name: fileName(name, refiQda.extension),
        type: refiQda.type,
        entries: [{ path: 'project.qde', of: qde }],
      };
    },
  };
}

/** The newest reading of each story, and each older one that claims stand in. Names are made unique: importers want them so. */
function textsOf(project: Project, names: Set<string>): TextOf[] {
  const kept = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  return storyViews(project).flatMap((story) =>
    story.readings.toReversed().flatMap((reading, at): TextOf[] => {
      const text = kept.get(reading.hash);
      const claims = story.claims.filter(
        ({ passage }) => passage.readingId === reading.id && passage.start !== undefined,
      );
      if (text === undefined || text === '' || (at > 0 && claims.length === 0)) return [];
      const head = story.story.headline || story.url || 'Story';
      const name = freeName(names, at === 0 ? head : `${head} (as read ${dateTime(reading.readAt).slice(0, 10)})`);
      // A carriage return counts differently from program to program; as a space each offset stays.
      return [{ guid: reading.id, name, text: text.replace(/\r/g, ' '), story, claims, isLatest: at === 0 }];
    }),
  );
}

function freeName(taken: Set<string>, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? name : `${name} ${copy}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

function sourceOf({ guid, name, text, story, claims, isLatest }: TextOf, project: Project): string {
  const points = toCodePoints(text);
  const about = isLatest ? story.notes.filter(({ passage }) => passage === undefined).map(({ note }) => note.text) : [];
  const remarks = story.notes.filter(({ passage }) => passage?.readingId === guid && passage.start !== undefined);
  const times = {
    creatingUser: user,
    creationDateTime: dateTime(story.readings.find(({ id }) => id === guid)!.readAt),
  };
  const selection = (id: string, start: number, end: number, at: number, description: string, codings: string[]) =>
    element(
      'PlainTextSelection',
      {
        guid: id,
        name: text.slice(start, end).replace(/\s+/g, ' ').slice(0, 80).toWellFormed(),
        startPosition: points(start),
        endPosition: points(end),
        creatingUser: user,
        creationDateTime: dateTime(at),
      },
      [description === '' ? '' : element('Description', {}, xmlText(description)), ...codings],
    );
  return element('TextSource', { guid, name, plainTextPath: `internal://${guid}.txt`, ...times }, [
    about.length === 0 ? '' : element('Description', {}, xmlText(about.join('\n\n'))),
    ...claims.map((view) =>
      selection(
        view.claim.id,
        view.passage.start!,
        view.passage.end!,
        view.claim.createdAt,
        describeClaim(view),
        codesOn(view, project.codebook).map(([folder, value]) => {
          const coding = { guid: uuidOf(`${view.claim.id}\n${folder}\n${value}`), creatingUser: user };
          return element('Coding', coding, element('CodeRef', { targetGUID: codeGuid(folder, value) }));
        }),
      ),
    ),
    ...remarks.map(({ note, passage }) =>
      selection(note.id, passage!.start!, passage!.end!, note.createdAt, note.text, []),
    ),
    ...storyVariables(story),
  ]);
}

function addCases(cases: Map<string, CaseOf>, project: Project, texts: readonly TextOf[]): void {
  const claimsBy = claimsBySource(texts.flatMap(({ claims }) => claims));
  for (const source of project.sources.filter(isLive)) {
    const known = cases.get(source.id) ?? { source, claims: [] };
    cases.set(source.id, known);
    known.claims.push(...(claimsBy.get(source.id) ?? []).map(({ claim }) => claim.id));
  }
}

function casesOf(cases: ReadonlyMap<string, CaseOf>, codebook: Codebook | undefined): string[] {
  const types = new Set(codebook?.fields.find(({ name }) => name === 'type')?.values.map(({ value }) => value));
  return [...cases.values()].map(({ source: { id, name, description, type }, claims }) =>
    element('Case', { guid: id, name }, [
      description === undefined ? '' : element('Description', {}, xmlText(description)),
      type !== undefined && types.has(type) ? element('CodeRef', { targetGUID: codeGuid('type', type) }) : '',
      ...claims.map((claim) => element('SelectionRef', { targetGUID: claim })),
    ]),
  );
}

/** From each claim to those who are said to have stated it. */
function linksOf({ claims }: TextOf): string[] {
  return claims.flatMap(({ claim, attributions }) =>
    attributions.flatMap(({ attribution, links }) =>
      links.flatMap(({ source, link }, at) =>
        source === undefined
          ? []
          : [
              element('Link', {
                guid: uuidOf(`${attribution.id}\n${at}`),
                name: link.how ?? (at === 0 ? 'said by' : 'via'),
                direction: 'OneWay',
                originGUID: claim.id,
                targetGUID: source.id,
              }),
            ],
      ),
    ),
  );
}

function setsOf(
  sets: ReadonlyMap<string, { readonly collection: Collection; readonly members: readonly string[] }>,
): string[] {
  return [...sets.values()].map(({ collection: { id, name, description }, members }) =>
    element('Set', { guid: id, name }, [
      description === undefined ? '' : element('Description', {}, xmlText(description)),
      ...members.map((guid) => element('MemberSource', { targetGUID: guid })),
    ]),
  );
}

function dateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
