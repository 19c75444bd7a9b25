import type { Project } from '../model/project.ts';

/** Several files as one project, in the order given; the first one's codebook counts. Undefined where there is none. */
export function joinProjects(projects: readonly Project[]): Project | undefined {
  const [first] = projects;
  if (first === undefined || projects.length === 1) return first;
  const tables = Object.keys(first).filter((name) => name !== 'codebook') as Exclude<keyof Project, 'codebook'>[];
  const joined = Object.fromEntries(
    tables.map((table) => [table, projects.flatMap((project) => project[table] as readonly unknown[])]),
  );
  return { ...joined, codebook: first.codebook } as Project;
}
