import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import type { Project } from '#core/model/project.ts';

/** Hears how an export ended. */
interface Outcome {
  done(name: string): void;
  failed(why: string): void;
}

/** Writes a project in one of the formats and hands it to the browser to save. The formats are loaded when first wanted. */
export function useExport({ done, failed }: Outcome): (formatId: string, project: Project) => Promise<void> {
  return async (formatId, project) => {
    try {
      const { formatOf } = await import('#core/formats/formats.ts');
      const format = formatOf(formatId);
      if (format === undefined) throw new RangeError(formatId);
      for (const file of format.write(project, { at: Date.now(), app: appName() })) {
        saveFile(file.name, file.type, file.content);
        done(file.name);
      }
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
}
