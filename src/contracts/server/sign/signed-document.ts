/** The document that a provider of signatures tells with its report. */
import { createHash } from 'node:crypto';
import { keepMadeFile } from '../../../activities/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { NoAnswer, type Egress, type Work } from '../../../platform/server/index.ts';
import { signRefusals } from '../../model/sign/refusals.ts';
import { largestDocument, type SignedDocument } from '../../model/sign/sign-report.ts';
import type { ContractRow } from '../contract-queries.ts';

/** The bytes as they were told. */
export type ReceivedDocument = { content: Buffer; name: string | undefined };

/**
 * The document itself: out of the report, or fetched by the guarded way out. Refuses one that cannot be fetched, one that is
 * another than its digest says, and what is neither PDF nor OFD.
 */
export async function receiveDocument(egress: Egress, told: SignedDocument): Promise<ReceivedDocument> {
  const content =
    told.url === undefined ? Buffer.from(told.content ?? '', 'base64') : await fetched(egress, told.url);
  const digest = createHash('sha256').update(content).digest('hex');
  if (digest !== told.sha256.toLowerCase()) refuse(signRefusals.documentDiffers);
  if (content.length > largestDocument || endingOf(content) === null) refuse(signRefusals.documentUnfit);
  return { content, name: told.name };
}

async function fetched(egress: Egress, url: string): Promise<Buffer> {
  try {
    const { status, body } = await egress.call({ url, timeoutMs: 20_000, mostBytes: largestDocument });
    return status === 200 ? body : refuse(signRefusals.documentUnreached, { why: String(status) });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.reason === 'too_large') refuse(signRefusals.documentUnfit);
    return refuse(signRefusals.documentUnreached, { why: error.reason });
  }
}

/** An OFD is a box of XML whose first part is its table of contents. */
function endingOf(content: Buffer): 'pdf' | 'ofd' | null {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  const isBox = content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  return isBox && content.includes('OFD.xml') ? 'ofd' : null;
}

/** Keeps it among the contract's files and returns the file; a document that comes again with other content is a version. */
export async function keepDocument(
  work: Work,
  dataDir: string,
  row: ContractRow,
  { content, name }: ReceivedDocument,
): Promise<string> {
  const about = { object: 'contract', id: row.id, accountId: row.account_id };
  const usual = `${row.number} ${row.name} 已签署.${endingOf(content)}`;
  return (await keepMadeFile(work, dataDir, about, { name: name ?? usual, content })).fileId;
}
