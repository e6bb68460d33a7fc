/** A contract on paper: its template filled with what its author may see, as Word, or printed as PDF from the very same text. */
import { readFile } from 'node:fs/promises';
import { say, type Label } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { storedPath, type Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import { checkTemplate, faultWords, type Fault } from '../../model/template/check-template.ts';
import { namedValues, type NamedValues } from '../../model/template/contract-values.ts';
import { templateRefusals } from '../../model/template/refusals.ts';
import type { Vocabulary } from '../../model/template/vocabulary.ts';
import { contractKind } from '../contract-kind.ts';
import { getContract, type ContractRow } from '../contract-queries.ts';
import { readVocabulary } from '../templates/read-vocabulary.ts';
import { filledDocx, tagsOfDocx } from '../templates/run-docx.ts';
import { getVersion } from '../templates/template-queries.ts';
import { docxType } from '../templates/templates.ts';
import { printBlocks } from './print-blocks.ts';
import { unseenBy, valuesOfContract } from './values-of-contract.ts';

type MadePaper = { name: string; mediaType: string; content: Buffer };

type Ready = { row: ContractRow; content: Buffer; named: NamedValues; blanks: Label[] };

/**
 * The paper in this format; a draft's PDF says so across every page. Refuses as not found a contract the author may not see,
 * a template with faults, and one that speaks of what he may not see. Nothing is kept.
 */
export async function makePaper(
  work: Work,
  dataDir: string,
  contractId: string,
  { templateId, format }: { templateId: string; format: 'docx' | 'pdf' },
): Promise<MadePaper> {
  const { row, content, named } = await ready(work, dataDir, contractId, templateId);
  const name = `${row.number} ${row.name}.${format}`;
  if (format === 'docx')
    return { name, mediaType: docxType, content: (await filledDocx(content, named)).content };
  const { blocks } = await filledDocx(content, named, 'blocks');
  return { name, mediaType: 'application/pdf', content: await printBlocks(work, row, blocks) };
}

/** The variables of the template that have nothing on this contract. Refuses as makePaper does. */
export async function checkPaper(
  work: Work,
  dataDir: string,
  contractId: string,
  templateId: string,
): Promise<{ blanks: Label[] }> {
  const { blanks } = await ready(work, dataDir, contractId, templateId);
  return { blanks };
}

async function ready(work: Work, dataDir: string, contractId: string, templateId: string): Promise<Ready> {
  const stored = await getStored(work, await openKind(work, contractKind), contractId);
  const row = await getContract(work, contractId);
  const version = await getVersion(work, templateId);
  const content = await readFile(storedPath(dataDir, work.principal.tenantId, version.sha256));
  const vocabulary = await readVocabulary(work);
  // Fields may have gone since the template came: it is checked as they are now.
  const { variables, faults } = checkTemplate(await tagsOfDocx(content), vocabulary);
  refuseFaults(work, faults);
  await refuseUnseen(work, vocabulary, variables);
  const paper = await valuesOfContract(work, stored, row);
  const blanks = vocabulary.values.filter(({ id }) => variables.includes(id) && !paper.values[id]);
  return { row, content, named: namedValues(vocabulary, paper), blanks: blanks.map(({ label }) => label) };
}

function refuseFaults({ principal }: Work, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const told = faults.slice(0, 5).map(({ code, name }) => say(faultWords[code], principal.locale, { name }));
  refuse(templateRefusals.faulty, { faults: told.join('；') });
}

async function refuseUnseen(work: Work, vocabulary: Vocabulary, variables: readonly string[]): Promise<void> {
  const unseen = await unseenBy(work, variables);
  if (unseen.length === 0) return;
  const labels = unseen.map((id) => labelOf(vocabulary, id)).filter((label) => label !== undefined);
  const fields = [...new Set(labels.map((label) => say(label, work.principal.locale)))].join('、');
  refuse(templateRefusals.notAllowed, { fields });
}

function labelOf({ values, blocks }: Vocabulary, id: string): Label | undefined {
  const [of, column] = id.split('.');
  const variables = column === undefined ? values : (blocks.find((block) => block.id === of)?.columns ?? []);
  return variables.find((variable) => variable.id === (column ?? of))?.label;
}
