/** A provider of electronic signatures reports what became of a contract: its key, its signature, and the news. */
import { organisationItself, readCredential } from '../../../identity/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import {
  inWork,
  readReport,
  requireGenuine,
  type Database,
  type Egress,
  type SignedReport,
  type Work,
} from '../../../platform/server/index.ts';
import { refusalOfStep, type ContractState } from '../../model/contract-state.ts';
import { signRefusals } from '../../model/sign/refusals.ts';
import { signReportSchema, type SignReport } from '../../model/sign/sign-report.ts';
import { getContract, type ContractRow } from '../contract-queries.ts';
import { putInState } from '../put-in-state.ts';
import { markSigned } from '../take-step.ts';
import { keepDocument, receiveDocument, type ReceivedDocument } from './signed-document.ts';
import { signingSecretOf } from './sign-hook.ts';

/** How reports are proved, fetched and kept. */
export type SignHouse = { database: Database; secretKey: string; egress: Egress; dataDir: string };
type Answer = { contractId: string | null; state: ContractState | null; repeated: boolean };

/**
 * Takes a report in, once however often it is sent. Signed: the contract is signed as by hand. Declined or expired: it is
 * approved as before, and its owner hears of it. A document that is told comes among the contract's files in the same
 * transaction, or nothing happens. Refuses an unknown key, what is forged or late, what is no report, contracts
 * that are not there, and a signature that the contract's state does not allow.
 */
export async function receiveSignature(
  { database, secretKey, egress, dataDir }: SignHouse,
  sent: SignedReport,
): Promise<Answer> {
  const { tenantId, hash } = readCredential('sign', sent.key) ?? refuse(signRefusals.unknownKey);
  const itself = await organisationItself(database, tenantId).catch(() => refuse(signRefusals.unknownKey));
  const { report, isNews } = await inWork(database, itself, 'sign-report', async (work) => {
    await requireOurs(work, hash, sent, secretKey);
    return { report: readReport(sent.body, signReportSchema), isNews: !(await isTakenIn(work, sent.event)) };
  });
  // Fetched between the transactions: nothing is held while somebody else's server takes its time.
  const isWanted = isNews && report.status === 'signed' && report.document;
  const document = isWanted ? await receiveDocument(egress, isWanted) : null;
  return inWork(database, itself, 'sign-report', (work) =>
    takeIn(work, sent.event, report, document && { dataDir, document }),
  );
}

async function requireOurs(work: Work, hash: Buffer, sent: SignedReport, secretKey: string): Promise<void> {
  const { db, principal, now } = work;
  const hook = await db
    .selectFrom('contract_sign_hook')
    .select('created_at')
    .where('tenant_id', '=', principal.tenantId)
    .where('key_hash', '=', hash)
    .executeTakeFirst();
  if (!hook) return refuse(signRefusals.unknownKey);
  const secret = signingSecretOf(secretKey, principal.tenantId, hash);
  requireGenuine(sent, secret, now, signRefusals);
  if (!/^[\x21-\x7e]{1,200}$/.test(sent.event)) refuse(signRefusals.noEvent);
}

type Bringing = { dataDir: string; document: ReceivedDocument };

async function takeIn(
  work: Work,
  event: string,
  report: SignReport,
  bringing: Bringing | null,
): Promise<Answer> {
  const row = await contractNumbered(work, report.contract);
  if (!(await claim(work, event, row.id, report))) return earlier(work, event);
  if (report.status === 'signed') {
    const fileId = bringing && (await keepDocument(work, bringing.dataDir, row, bringing.document));
    await markSigned(work, row, report.signedOn!, { fileId });
  } else await takeBack(work, row, report);
  const { state } = await getContract(work, row.id);
  if (report.status === 'signed') await tellOwner(work, row, 'contract-signed', report);
  return { contractId: row.id, state, repeated: false };
}

/** Held until the report is taken in. */
async function contractNumbered(work: Work, number: string): Promise<ContractRow> {
  const { db, principal } = work;
  const found = await db
    .selectFrom('contract')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('number', '=', number)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ? getContract(work, found.id) : refuse(signRefusals.contractUnknown, { number });
}

async function isTakenIn({ db, principal }: Work, event: string): Promise<boolean> {
  const row = await db
    .selectFrom('contract_sign_report')
    .select('event_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('event_id', '=', event)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the same event was taken in before. */
async function claim(
  { db, principal, now }: Work,
  event: string,
  contractId: string,
  { status }: SignReport,
) {
  const claimed = await db
    .insertInto('contract_sign_report')
    .values({ tenant_id: principal.tenantId, event_id: event, contract_id: contractId, status, at: now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'event_id']).doNothing())
    .returning('event_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function earlier(work: Work, event: string): Promise<Answer> {
  const { db, principal } = work;
  const { contract_id: contractId } = await db
    .selectFrom('contract_sign_report')
    .select('contract_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('event_id', '=', event)
    .executeTakeFirstOrThrow();
  const state = contractId ? (await getContract(work, contractId, 'any')).state : null;
  return { contractId, state, repeated: true };
}

async function takeBack(work: Work, row: ContractRow, report: SignReport): Promise<void> {
  const refusal = refusalOfStep(row.state, 'unsend');
  if (refusal) refuse(refusal);
  await putInState(work, row, 'approved', {
    type: 'contract.sign-failed',
    payload: { status: report.status, note: report.note ?? null },
  });
  await tellOwner(work, row, 'contract-sign-failed', report);
}

async function tellOwner(
  work: Work,
  row: ContractRow,
  kind: 'contract-signed' | 'contract-sign-failed',
  { signedOn, note }: SignReport,
): Promise<void> {
  if (!row.owner_id) return;
  const day = signedOn ?? dayOf(work.now, work.principal.timeZone);
  const payload = { title: row.name, day, note: note ?? '' };
  await notify(work, { userId: row.owner_id, kind, object: 'contract', recordId: row.id, payload });
}
