import { i18n } from '#i18n';

/** One entry of the export menu; `name` is the format's id. */
interface ExportItem {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/**
 * The formats as the menu offers them: tables, reports, notes, references, coding, annotations, and everything. The formats
 * themselves are loaded when one is chosen; a test holds the two lists together.
 */
export function exportItems(): readonly ExportItem[] {
  return [
    { name: 'csv', label: i18n.t('export.csv'), hint: i18n.t('export.csvHint') },
    { name: 'csv-data', label: i18n.t('export.csvData'), hint: i18n.t('export.csvDataHint') },
    { name: 'tsv-data', label: i18n.t('export.tsvData'), hint: i18n.t('export.tsvDataHint') },
    { name: 'data-package', label: i18n.t('export.dataPackage'), hint: i18n.t('export.dataPackageHint') },
    { name: 'xlsx', label: i18n.t('export.xlsx'), hint: i18n.t('export.xlsxHint') },
    { name: 'html-report', label: i18n.t('export.htmlReport'), hint: i18n.t('export.htmlReportHint') },
    { name: 'docx', label: i18n.t('export.docx'), hint: i18n.t('export.docxHint') },
    { name: 'markdown', label: i18n.t('export.markdown'), hint: i18n.t('export.markdownHint') },
    { name: 'markdown-obsidian', label: i18n.t('export.obsidian'), hint: i18n.t('export.obsidianHint') },
    { name: 'obsidian-vault', label: i18n.t('export.vault'), hint: i18n.t('export.vaultHint') },
    { name: 'ris', label: i18n.t('export.ris'), hint: i18n.t('export.risHint') },
    { name: 'csl-json', label: i18n.t('export.csl'), hint: i18n.t('export.cslHint') },
    { name: 'biblatex', label: i18n.t('export.biblatex'), hint: i18n.t('export.biblatexHint') },
    { name: 'refi-qda', label: i18n.t('export.refiQda'), hint: i18n.t('export.refiQdaHint') },
    { name: 'refi-codebook', label: i18n.t('export.refiCodebook'), hint: i18n.t('export.refiCodebookHint') },
    { name: 'web-annotation', label: i18n.t('export.webAnnotation'), hint: i18n.t('export.webAnnotationHint') },
    { name: 'hypothesis', label: i18n.t('export.hypothesis'), hint: i18n.t('export.hypothesisHint') },
    { name: 'schema-org', label: i18n.t('export.schemaOrg'), hint: i18n.t('export.schemaOrgHint') },
    { name: 'standoff', label: i18n.t('export.standoff'), hint: i18n.t('export.standoffHint') },
    { name: 'evidence', label: i18n.t('export.evidence'), hint: i18n.t('export.evidenceHint') },
    { name: 'json', label: i18n.t('export.json'), hint: i18n.t('export.jsonHint') },
  ];
}
