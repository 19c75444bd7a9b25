import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { Project } from '#core/model/project.ts';

/** Hears how an export ended. */
interface Outcome {
  done(name: string): void;
  failed(why: string): void;
}

/** Writes a project in one of the formats, with a picture of the page where there is one. */
type Save = (formatId: string, project: Project, redaction?: Redaction, picture?: Uint8Array) => Promise<void>;

/** Writes a project, or what a redaction leaves of it, and hands it to the browser to save. The formats are loaded when first wanted. */
export function useExport({ done, failed }: Outcome): Save {
  return async (formatId, whole, redaction, picture) => {
    try {
      const { formatOf } = await import('#core/formats/formats.ts');
      const format = formatOf(formatId);
      if (format === undefined) throw new RangeError(formatId);
      const { redact, tookAnything } = await import('#core/formats/redact.ts');
      const project = redaction === undefined ? whole : redact(whole, redaction);
      const leavesOut = formatId === 'evidence' && tookAnything(whole, project);
      for (const file of format.write(project, {
        at: Date.now(),
        app: appName(),
        leavesOut,
        ...(picture && { picture }),
      })) {
        saveFile(file.name, file.type, file.content);
        done(file.name);
      }
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
}
