/** Good requests about the rules for leads: mailboxes, pools, assignment, tags, scores, duplicates. */
import { usualStepRules } from '../../src/leads/model/lead/step-rules.ts';
import { assignmentRule, mailboxBody, mergeOfAccounts, shownAt } from './lead-world.ts';
import { tagOf } from './lead-samples.ts';
import { about, asked, changed, type Sampling } from './sampling.ts';
import { another } from './another.ts';
import type { Made, World } from './world.ts';

/** All ids of a list, in its order. */
const allIds = async (world: World, url: string) => ({
  body: { ids: (await shownAt(world, url)).items.map(({ id }: Made) => id) },
});

const mailboxes: Record<string, Sampling> = {
  'leadMailboxes.addMailbox': async () => ({ body: mailboxBody }),
  'leadMailboxes.changeMailbox': changed(() => ({ name: another('邮箱'), isOn: true }), 'leadMailbox'),
  'leadMailboxes.checkMailbox': about('leadMailbox'),
};

const poolDesign = () => ({ name: another('公海'), everybody: true, rules: { dailyClaims: 5 } });
const recycleRule = () => ({ name: another('回收规则'), enabled: false, protectDays: 10, extendDays: 3 });

const pools: Record<string, Sampling> = {
  'poolDesigns.createPool': async () => ({ body: poolDesign() }),
  'poolDesigns.changePool': changed(poolDesign, 'pool'),
  'poolDesigns.archivePool': about('pool'),
  'poolDesigns.orderPools': (world) => allIds(world, '/pool-designs'),
  'recycling.createRecycleRule': async () => ({ body: recycleRule() }),
  'recycling.changeRecycleRule': changed(recycleRule, 'recycleRule'),
  'recycling.removeRecycleRule': about('recycleRule'),
  'recycling.orderRecycleRules': (world) => allIds(world, '/recycle-rules'),
  'recycling.setRecycleClock': asked({ runAt: '02:30', warnAt: '09:00' }),
  'recycling.previewRecycling': asked({ rule: { name: '试试', untouchedDays: 7 } }),
  'recycling.undoRecycling': about('recycleRun'),
};

const profile = {
  specialities: { product: [], industry: ['manufacturing'], region: ['江苏'], size: [], language: ['zh'] },
  onlyOwnRegions: false,
  conflictAccountIds: [],
  level: 'regular',
  startedOn: null,
  dailyCapacity: 12,
  holdLimit: 150,
  takesLeads: true,
  spans: null,
  version: 0,
};

const assignment: Record<string, Sampling> = {
  'assignment.createRule': async () => ({ body: assignmentRule(another('分配规则')) }),
  'assignment.orderRules': (world) => allIds(world, '/assignment-rules'),
  'assignment.changeRule': about('assignmentRule', ({ version }) => ({
    body: { ...assignmentRule(another('分配规则')), version },
  })),
  'assignment.archiveRule': about('assignmentRule'),
  'assignment.changeWorkingTime': async (world) => ({ body: await shownAt(world, '/working-time') }),
  'assignment.changeProfile': async ({ company }, holder) => {
    const rep = await company.addPerson({ name: '新销售', team: holder.teamIds[0] ?? null });
    return { params: { id: rep.userId }, body: profile };
  },
  'assignment.addAbsence': async (_, holder) => ({
    body: { userId: holder.userId, kind: 'hold', until: null, reason: '出差' },
  }),
  'assignment.endAbsence': about('absence'),
  'assignment.tryRules': asked({ lead: { source: 'website', city: '苏州', wechat: 'abc' } }),
  'assignment.simulate': asked({ days: 7 }),
  'assignment.fairness': async () => ({}),
  'leadSteps.saveStepRules': async (world) => {
    const { version } = await shownAt(world, '/lead-step-rules');
    return { body: { rules: usualStepRules, version } };
  },
};

const tagGroup = () => ({
  name: another('标签组'),
  exclusive: true,
  color: 'green',
  tags: [{ name: another('标签') }],
});
const tagTest = { conditions: [], words: { fields: ['need'], any: ['报价', '价格'] }, behaviour: null };

const judging: Record<string, Sampling> = {
  'leadTags.createGroup': async () => ({ body: tagGroup() }),
  'leadTags.changeGroup': about('tagGroup', ({ version }) => ({ body: { ...tagGroup(), version } })),
  'leadTags.archiveGroup': about('tagGroup'),
  'leadTags.createRule': async (world, holder) => ({
    body: { tagId: await tagOf(world, holder), test: tagTest },
  }),
  'leadTags.changeRule': async (world, holder) => {
    const { id, version, tagId } = await tagRule(world, await tagOf(world, holder));
    return { params: { id }, body: { tagId, test: tagTest, enabled: false, version } };
  },
  'leadTags.removeRule': async (world, holder) => ({
    params: { id: (await tagRule(world, await tagOf(world, holder))).id },
  }),
  'leadTags.orderRules': (world) => allIds(world, '/tag-rules'),
  'leadScores.saveRules': async (world) => {
    const { version, rules } = await shownAt(world, '/lead-score-rules');
    return { body: { version, rules } };
  },
  'leadScores.tryRules': asked({
    sample: {
      kind: 'values',
      values: { title: '采购经理', mobile: '13911112222' },
      events: [{ kind: 'touch', daysAgo: 3 }],
    },
  }),
  'leadScores.getModel': async () => ({ params: { version: '1' } }),
  'leadScores.compareModel': async () => ({ params: { version: '1' } }),
  'leadScores.chooseModel': async (world) => {
    const { state } = await shownAt(world, '/score-models');
    return { body: { activeVersion: null, automatic: false, version: state.version } };
  },
};

async function tagRule(world: World, tagId: string) {
  const { json } = await world.product.send({
    method: 'POST',
    url: '/api/v1/tag-rules',
    headers: world.adminHeaders,
    body: { tagId, test: tagTest },
  });
  return json as Made & { tagId: string };
}

const duplicates: Record<string, Sampling> = {
  'duplicates.searchDuplicates': asked({ object: 'account', values: { name: '远山科技' } }),
  'duplicates.saveRule': async () => ({
    params: { object: 'contact' },
    body: { mode: 'warn', tellsOwner: true },
  }),
  'duplicates.previewMerge': async (world, holder) => ({
    body: {
      object: 'account',
      ids: [(await world.make('account', holder)).id, (await world.make('account', holder)).id],
    },
  }),
  'duplicates.mergeRecords': async (world, holder) => ({
    body: {
      object: 'account',
      survivorId: (await world.make('account', holder)).id,
      loserIds: [(await world.make('account', holder)).id],
    },
  }),
  'duplicates.listMerges': async (world, holder) => ({
    query: { object: 'account', recordId: (await world.make('account', holder)).id },
  }),
  'duplicates.undoMerge': async (world, holder) => ({
    params: { id: await mergeOfAccounts(world, holder) },
  }),
  'duplicates.findGroups': asked({ object: 'account' }),
  'duplicates.listGroups': async () => ({ query: { object: 'account', limit: '10' } }),
  'duplicates.dismissGroup': about('duplicateGroup'),
};

export const leadRuleSamples: Record<string, Sampling> = {
  ...mailboxes,
  ...pools,
  ...assignment,
  ...judging,
  ...duplicates,
};
