import type { Project } from '../model/project.ts';
import type { OutFile, PartWriter } from './format.ts';
import { zipOf } from './zip.ts';

/** Writes a whole project by a writer that could take it in parts. */
export function writeAtOnce(writer: PartWriter, project: Project): readonly OutFile[] {
  const { segments, files } = writer.take(project);
  const { name, type, entries } = writer.end();
  const whole = ({ of }: (typeof entries)[number]) =>
    of.map((part) => ('text' in part ? part.text : (segments[part.segment] ?? ''))).join('');
  const [first] = entries;
  if (first !== undefined && first.path === undefined) return [{ name, type, content: whole(first) }];
  return [
    {
      name,
      type,
      content: zipOf({ ...Object.fromEntries(entries.map((entry) => [entry.path ?? '', whole(entry)])), ...files }),
    },
  ];
}
