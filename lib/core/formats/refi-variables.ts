import { readDate } from '../text/dates.ts';
import type { ForeignStory } from './foreign.ts';
import { given } from './given.ts';
import type { StoryView } from './story-view.ts';
import { uuidOf } from './uuid-of.ts';
import { element, xmlText } from './xml.ts';

/** What is known of a story, as variables that every program can filter by. Never renamed: projects name them. */
export const variables = [
  { name: 'story_id', type: 'Text' },
  { name: 'url', type: 'Text' },
  { name: 'outlet', type: 'Text' },
  { name: 'author', type: 'Text' },
  { name: 'published', type: 'Text' },
  { name: 'modified', type: 'Text' },
  { name: 'language', type: 'Text' },
  { name: 'section', type: 'Text' },
  { name: 'words', type: 'Integer' },
] as const;

type Name = (typeof variables)[number]['name'];

/** The name of a variable for good. */
export function variableGuid(name: string): string {
  return uuidOf(`says-who variable\n${name}`);
}

/** A story's values; what is not known has none. */
export function storyVariables({ story, url, readings }: StoryView): string[] {
  const values: Readonly<Record<Name, string | undefined>> = {
    story_id: story.id,
    url,
    outlet: story.outlet,
    author: story.byline,
    published: story.published?.at ?? story.published?.raw,
    modified: story.modified?.at ?? story.modified?.raw,
    language: story.language,
    section: story.section,
    words: readings.at(-1)?.page.wordCount.toString(),
  };
  return variables.flatMap(({ name, type }) => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    const ref = element('VariableRef', { targetGUID: variableGuid(name) });
    return [element('VariableValue', {}, [ref, element(`${type}Value`, {}, xmlText(value))])];
  });
}

/** What variables of these names say of a story, whoever wrote them. */
export function storyOfVariables(values: ReadonlyMap<string, string>): Partial<ForeignStory> {
  const value = (name: Name) => values.get(name) || undefined;
  const [published, modified] = [value('published'), value('modified')];
  return given({
    id: value('story_id'),
    url: value('url'),
    outlet: value('outlet'),
    byline: value('author'),
    published: published === undefined ? undefined : readDate(published),
    modified: modified === undefined ? undefined : readDate(modified),
    language: value('language'),
    section: value('section'),
  });
}
