import type { Project } from '../model/project.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { isLive } from '../tally/claim-view.ts';
import { toCodePoints } from '../text/code-points.ts';
import { claimsBySource } from './claims-by-source.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { readRefiProject } from './read-refi-qda.ts';
import { describeClaim } from './refi-chain.ts';
import { codeGuid, codesOn, codeTree } from './refi-codes.ts';
import { storyVariables, variableGuid, variables } from './refi-variables.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { uuidOf } from './uuid-of.ts';
import { element, listElement, xmlHead, xmlText } from './xml.ts';
import { zipOf } from './zip.ts';

/** REFI-QDA project exchange 1.5 (https://www.qdasoftware.org): NVivo, ATLAS.ti, MAXQDA, QualCoder, Quirkos, Dedoose. */
export const refiQda: Format = {
  id: 'refi-qda',
  label: 'REFI-QDA project',
  purpose: 'Stories, codes and cases for NVivo, ATLAS.ti, MAXQDA and QualCoder',
  extension: 'qdpx',
  type: 'application/zip',
  write: writeRefiQda,
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

function writeRefiQda(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const texts = textsOf(project);
  const tags = [...new Set(project.tags.filter(isLive).map(({ name }) => name))];
  const title = projectTitle(project, at);
  const content = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: title,
      origin: app,
      creatingUserGUID: user,
      creationDateTime: dateTime(at),
    },
    [
      element('Users', {}, element('User', { guid: user, name: app })),
      element('CodeBook', {}, element('Codes', {}, codeTree(project.codebook, tags))),
      listElement(
        'Variables',
        variables.map(({ name, type }) =>
          element('Variable', { guid: variableGuid(name), name, typeOfVariable: type }),
        ),
      ),
      listElement('Cases', casesOf(project, texts)),
      listElement(
        'Sources',
        texts.map((text) => sourceOf(text, project)),
      ),
      listElement('Links', texts.flatMap(linksOf)),
      listElement('Sets', setsOf(project, texts)),
      element(
        'Description',
        {},
        xmlText('Codes are the fields of the codebook and the tags. Cases are the sources of the stories.'),
      ),
    ],
  );
  const files = Object.fromEntries(texts.map(({ guid, text }) => [`sources/${guid}.txt`, text]));
  const packed = zipOf({ 'project.qde': xmlHead + content, ...files });
  return [{ name: fileName(title, refiQda.extension), type: refiQda.type, content: packed }];
}

/** The newest reading of each story, and each older one that claims stand in. Names are made unique: importers want them so. */
function textsOf(project: Project): TextOf[] {
  const kept = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  const names = new Set<string>();
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

/** The sources of the stories, each with the claims that it is in the chain of. */
function casesOf(project: Project, texts: readonly TextOf[]): string[] {
  const types = new Set(project.codebook.fields.find(({ name }) => name === 'type')?.values.map(({ value }) => value));
  const claimsBy = claimsBySource(texts.flatMap(({ claims }) => claims));
  return project.sources
    .filter(isLive)
    .map(({ id, name, description, type }) =>
      element('Case', { guid: id, name }, [
        description === undefined ? '' : element('Description', {}, xmlText(description)),
        type !== undefined && types.has(type) ? element('CodeRef', { targetGUID: codeGuid('type', type) }) : '',
        ...(claimsBy.get(id) ?? []).map(({ claim }) => element('SelectionRef', { targetGUID: claim.id })),
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

function setsOf(project: Project, texts: readonly TextOf[]): string[] {
  return project.collections.filter(isLive).map(({ id, name, description }) => {
    const members = texts.filter(({ story }) => story.collections.some((collection) => collection.id === id));
    return element('Set', { guid: id, name }, [
      description === undefined ? '' : element('Description', {}, xmlText(description)),
      ...members.map(({ guid }) => element('MemberSource', { targetGUID: guid })),
    ]);
  });
}

function dateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
