import type { Insights } from '../../../insights/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { emptyDocument, type ReportDocument } from '../../model/document.ts';
import { emptyForm, formDocument } from '../../model/fill/templates.ts';
import type { ReportKind } from '../../model/kinds.ts';
import type { ImportPreview } from '../../model/portable/portable-contract.ts';
import { matchName, mayMean, type Candidate } from '../../model/portable/match-names.ts';
import { reportFileSchema, type FileName, type ReportFile } from '../../model/portable/report-file.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { takeIn } from '../../model/portable/take-in.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { emptyScreen } from '../../model/screen/screen-document.ts';
import { createReport, draftReport } from '../write-reports.ts';
import { addBroughtPictures, type BroughtPicture } from '../pictures/add-picture.ts';
import { openDirectory } from './directory.ts';
import { unpackPictures } from './pictures-of-file.ts';

type Given = { file: Record<string, unknown>; chosen: Readonly<Record<string, string | null>> };
type Meaning = { name: FileName; means: Candidate | null };

/**
 * What a file comes to here; nothing is kept. Refuses what is no report's file, what cannot be chosen, and pictures that could not
 * be uploaded either.
 */
export async function previewImport(work: Work, insights: Insights, given: Given): Promise<ImportPreview> {
  const { file, byKind, meanings, pictures } = await read(work, insights, given);
  const { document, lost } = takeIn(file.document, refsOf(meanings, pictures));
  return {
    title: file.title,
    kind: file.kind,
    names: meanings.map(({ name, means }) => ({ ...name, meaning: means && wire(means) })),
    options: Object.fromEntries([...byKind].map(([kind, candidates]) => [kind, candidates.map(wire)])),
    lost,
    stands: document !== null,
  };
}

/**
 * Makes the file a draft of the asker's own beside an empty first edition: he looks it over and publishes it. Every reference
 * is found within his reach, its pictures become the report's; refuses as the preview, and where without what is missing
 * nothing stands.
 */
export async function importReport(
  work: Work,
  { insights, dataDir }: { insights: Insights; dataDir: string },
  { title, ...given }: Given & { title: string },
): Promise<{ id: string; kind: ReportKind }> {
  const { file, meanings, pictures } = await read(work, insights, given);
  const { document } = takeIn(file.document, refsOf(meanings, pictures));
  if (!document) refuse(reportRefusals.nothingRemains);
  const content = { title, folder: '' };
  const made = await createReport(work, insights, { ...content, document: emptyOf(file.kind) });
  const shown = new Set(picturesOf(document));
  const brought = [...pictures.values()].filter(({ id }) => shown.has(id));
  await addBroughtPictures(work, dataDir, made.id, brought);
  await draftReport(work, made.id, made.version, { ...content, document });
  return { id: made.id, kind: file.kind };
}

async function read(work: Work, insights: Insights, { file: told, chosen }: Given) {
  const file = readFile(told);
  const pictures = unpackPictures(file);
  const directory = await openDirectory(work, insights);
  const wanted = Map.groupBy(file.names, ({ kind }) => kind);
  const byKind = new Map<string, Candidate[]>();
  for (const [kind, names] of wanted) {
    const called = names.flatMap(({ name }) => name ?? []);
    byKind.set(kind, await directory.ofKind(kind, called));
  }
  const picked = await directory.byReference(Object.values(chosen).filter((ref) => ref !== null));
  const meanings = file.names.map((name): Meaning => {
    return { name, means: meansOf(name, byKind.get(name.kind)!, picked, chosen) };
  });
  return { file, byKind, meanings, pictures };
}

function meansOf(
  name: FileName,
  candidates: readonly Candidate[],
  picked: readonly Candidate[],
  chosen: Given['chosen'],
): Candidate | null {
  if (!Object.hasOwn(chosen, name.ref)) return matchName(name, candidates);
  const ref = chosen[name.ref];
  if (ref === null) return null;
  const isIt = (one: Candidate) => one.ref === ref && mayMean(name, one);
  return picked.find(isIt) ?? refuse(reportRefusals.notToBeChosen);
}

function readFile(told: Record<string, unknown>): ReportFile {
  if (told['product'] === 'mingdou' && Number(told['schema']) > 2) refuse(reportRefusals.newerReportFile);
  const { data, error } = reportFileSchema.safeParse(told);
  if (data) return data;
  const fields = error!.issues.slice(0, 10).map(({ path, message }) => ({
    path: ['file', ...path].join('.'),
    code: 'unreadable',
    label: { zh: message, en: message },
  }));
  return refuse(reportRefusals.noReportFile, {}, fields);
}

/** What each reference of the file's document is here. */
function refsOf(
  meanings: readonly Meaning[],
  pictures: ReadonlyMap<string, BroughtPicture>,
): Map<string, string> {
  return new Map([
    ...meanings.flatMap(({ name, means }) => (means ? [[name.ref, means.ref] as const] : [])),
    ...[...pictures].map(([ref, { id }]) => [ref, id] as const),
  ]);
}

function wire({ ref, name, within }: Candidate) {
  return { ref, name, within };
}

function emptyOf(kind: ReportKind): ReportDocument {
  if (kind === 'screen') return emptyScreen();
  return kind === 'form' ? formDocument(emptyForm()) : emptyDocument();
}
