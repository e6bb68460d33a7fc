/** The steps of random histories: each is a use case of the product, or a change that nobody's rights stand against. */
import { accountDuplicates, accountKind } from '../../../accounts/server/index.ts';
import { mergeRecords } from '../../../accounts/server/duplicates/merge-records.ts';
import { undoMerge } from '../../../accounts/server/duplicates/undo-merge.ts';
import { saveRates } from '../../../catalog/server/index.ts';
import { announce } from '../../../platform/server/index.ts';
import { createRecord, removeRecord, restoreRecord, updateRecord } from '../../../records/server/index.ts';
import { factsChanged } from '../../model/facts-by-columns.ts';
import { changeStage } from '../change-stage.ts';
import { dealKind } from '../deal-kind.ts';
import { handOverDeal } from '../hand-over-deal.ts';
import { dealMergeParts } from '../merge-parts.ts';
import { repriceDeals } from '../reprice-deals.ts';
import { changePipeline } from '../save-pipeline.ts';
import { settleDeals } from '../settle-deals.ts';
import type { Life, Lives } from './lives.ts';

/** Which deal of its history it is about, and a number for whatever else there is to choose. */
export type Step = { change: ChangeName; deal: number; other: number };

type Doing = { life: Life; deal: string; other: number };
type Change = (lives: Lives, doing: Doing) => Promise<unknown>;

const registry = { kinds: [accountDuplicates], parts: dealMergeParts };
const hour = 3_600_000;

const move = (lives: Lives, { life, deal, other }: Doing, at?: Date) => {
  const { stages } = life.group.pipeline;
  const stage = stages[other % stages.length]!;
  const lossReasonId = stage.kind === 'lost' ? lives.reasons[other % 2]! : undefined;
  const told = { dealId: deal, stageId: stage.id, ...(lossReasonId && { lossReasonId }) };
  return lives.as(lives.admin, (work) =>
    changeStage(work, at === undefined ? told : { ...told, at, cause: 'import' }),
  );
};

/** One history's own: they may happen side by side with those of others. */
const ownChanges = {
  move,
  'move told late': (lives, doing) => move(lives, doing, new Date(+lives.now() - doing.other * hour)),
  'hand over': ({ as, admin, li, wang }, { deal, other }) =>
    as(admin, (work) => handOverDeal(work, { dealId: deal, ownerId: [li, wang][other % 2]!.userId })),
  amount: ({ as, admin }, { deal, other }) =>
    as(admin, (work) => updateRecord(work, dealKind, deal, { amount: String(other * 1_000_007) })),
  'other account': ({ as, admin }, { life, deal, other }) =>
    as(admin, (work) =>
      updateRecord(work, dealKind, deal, { account: life.accounts[other % 2]!, source: 'referral' }),
    ),
  'expected close': ({ as, admin }, { deal, other }) =>
    as(admin, (work) =>
      updateRecord(work, dealKind, deal, {
        expected_close_on: `2026-0${1 + (other % 9)}-15`,
        probability: other % 100,
      }),
    ),
  'late import': async (lives, { life, other }) => {
    const { deals } = life.history;
    life.dealIds.push(...(await lives.bringIn(life, [deals[other % deals.length]!])));
  },
  'other industry': ({ as, admin }, { life, other }) =>
    as(admin, (work) =>
      updateRecord(work, accountKind, life.accounts[other % 2]!, {
        industry: ['manufacturing', 'retail', 'energy', null][other % 4]!,
      }),
    ),
  remove: ({ as, admin }, { deal }) => as(admin, (work) => removeRecord(work, dealKind, deal)),
  restore: ({ as, admin }, { deal }) => as(admin, (work) => restoreRecord(work, dealKind, deal)),
  'merge accounts': async ({ as, admin }, { life, other }) => {
    const third = await as(admin, (work) => createRecord(work, accountKind, { name: `丙公司 ${other}` }));
    const loser = life.accounts[other % 2]!;
    const order = { object: 'account', survivorId: third, loserIds: [loser], chosen: {} };
    const merge = await as(admin, (work) =>
      mergeRecords(work, registry, { ...order, versions: { [third]: 1, [loser]: 1 } }),
    );
    if (other % 3 > 0) await as(admin, (work) => undoMerge(work, registry, merge));
  },
} satisfies Record<string, Change>;

/** What looks at the deals of the whole organisation: one after the other. */
const sharedChanges = {
  'other rate': async ({ as, admin, system }, { life: { currency }, deal, other }) => {
    await as(admin, (work) => updateRecord(work, dealKind, deal, { currency }));
    const on = `2026-01-${String(1 + (other % 28)).padStart(2, '0')}`;
    await as(admin, (work) => saveRates(work, [{ currency, on, rate: `7.${other}` }]));
    await as(system, repriceDeals);
  },
  'lose the team': ({ as, system, li }, { deal }) =>
    as(system, async (work) => {
      for (const table of ['deal', 'deal_fact', 'visit_fact'] as const)
        await work.db
          .updateTable(table)
          .set({ team_id: null })
          .where('tenant_id', '=', work.principal.tenantId)
          .where(table === 'deal' ? 'id' : 'deal_id', '=', deal)
          .where('owner_id', '=', li.userId)
          .execute();
      announce(work, { type: factsChanged, object: 'deal', recordId: null, payload: { dealIds: [deal] } });
    }),
  'find a team': ({ as, system, li, east, west }, { other }) =>
    as(system, (work) => settleDeals(work, li.userId, [east, west][other % 2]!)),
} satisfies Record<string, Change>;

/** After these everything is copied anew, so they wait until what is copied deal by deal has been looked at. */
const drawings = {
  'redraw the pipeline': ({ as, admin }, { life: { group } }) =>
    as(admin, async (work) => {
      const { id, name, nameEn, version, stages } = group.pipeline;
      const [first, second, ...rest] = stages;
      const drawn = [second!, first!, ...rest].map((stage) => ({ ...stage, process: null }));
      group.pipeline = await changePipeline(work, id, {
        name,
        nameEn,
        version,
        stages: drawn,
        mapping: {},
      });
    }),
  'drop a stage': ({ as, admin }, { life: { group }, other }) =>
    as(admin, async (work) => {
      const { id, name, nameEn, version, stages } = group.pipeline;
      const open = stages.filter(({ kind }) => kind === 'open');
      if (open.length < 4) return;
      const gone = open[other % open.length]!;
      const heir = open[(other + 1) % open.length]!;
      const kept = stages.filter((stage) => stage !== gone).map((stage) => ({ ...stage, process: null }));
      const mapping = { [gone.id]: heir.id };
      group.pipeline = await changePipeline(work, id, { name, nameEn, version, stages: kept, mapping });
      group.mappings.push({ from: gone.id, to: heir.id });
    }),
} satisfies Record<string, Change>;

const changes: Record<string, Change> = { ...ownChanges, ...sharedChanges, ...drawings };
export type ChangeName = keyof typeof ownChanges | keyof typeof sharedChanges | keyof typeof drawings;
export const changeNames = Object.keys(changes) as ChangeName[];

export function isDrawing({ change }: Step): boolean {
  return change in drawings;
}

export function isShared({ change }: Step): boolean {
  return change in sharedChanges;
}

/** Takes the step, with whatever the rules say to it. */
export async function takeStep(lives: Lives, life: Life, { change, deal, other }: Step): Promise<unknown> {
  return changes[change]!(lives, { life, deal: life.dealIds[deal % life.dealIds.length]!, other });
}
