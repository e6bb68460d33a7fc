/** What the permission table says about leads where it is not plainly the right over one record. */
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';

type Answering = (asker: Asker, relation: Relation) => number | null;

/** The last word on merging: both records must be the asker's to change and to remove. */
const merging: Answering = (asker, relation) => {
  if (!covers(rightOf(asker, 'account.read'), relation)) return 404;
  const may = ['update', 'delete'].every((action) => covers(rightOf(asker, `account.${action}`), relation));
  return may ? null : 403;
};

/** A pool that is open to everybody; only whoever may give out all leads, or runs it, gives its leads out. */
const running: Answering = (asker) => (rightOf(asker, 'lead.assign') === 'all' ? null : 403);

/** What one took in oneself, or what lies within reach. */
const capturing: Answering = (asker, relation) =>
  relation === 'own' || rightOf(asker, 'lead.read') === 'all' ? null : 404;

/** A rep within reach of whoever gives leads out; that there is such a person is no secret. */
const aboutRep: Answering = (asker, relation) =>
  covers(rightOf(asker, 'lead.assign'), relation) ? null : 403;

/** Only who holds a lead takes it on. */
const accepting: Answering = (asker, relation) => {
  if (!covers(rightOf(asker, 'lead.read'), relation)) return 404;
  return relation === 'own' ? null : 403;
};

/** Groups are shown as far as their records are. */
const grouping: Answering = (asker, relation) =>
  covers(rightOf(asker, 'account.read'), relation) ? null : 404;

/** Makes records of three kinds besides changing the lead. */
const converting: Answering = (asker, relation) => {
  if (!covers(rightOf(asker, 'lead.read'), relation)) return 404;
  if (!covers(rightOf(asker, 'lead.update'), relation)) return 403;
  const makes = ['account', 'contact', 'deal'].every((object) => rightOf(asker, `${object}.create`));
  return makes ? null : 403;
};

/** What was made goes again, so the asker must be able to remove it. */
const unmaking: Answering = (asker, relation) => {
  if (!covers(rightOf(asker, 'lead.read'), relation)) return 404;
  if (!covers(rightOf(asker, 'lead.update'), relation)) return 403;
  const removes = ['account', 'contact', 'deal'].every((object) => rightOf(asker, `${object}.delete`));
  return removes ? null : 403;
};

const open: Answering = () => null;
/** Nothing was learned yet. */
const absent: Answering = () => 404;

const answers: Record<string, Answering> = {
  'duplicates.searchDuplicates': open,
  'duplicates.previewMerge': open,
  'duplicates.listMerges': open,
  'duplicates.mergeRecords': merging,
  'duplicates.undoMerge': merging,
  'pools.poolQuota': open,
  'pools.listPoolLeads': open,
  'pools.openPoolLead': open,
  'pools.createPoolLead': open,
  'pools.claimLead': open,
  'pools.claimLeads': open,
  'pools.assignFromPool': running,
  'pools.moveBetweenPools': running,
  'captures.get': capturing,
  'captures.repair': capturing,
  'assignment.changeProfile': aboutRep,
  'assignment.addAbsence': aboutRep,
  'assignment.endAbsence': aboutRep,
  'leadConversions.convertLead': converting,
  'leadConversions.undoConversion': unmaking,
  'leadSteps.acceptLead': accepting,
  'duplicates.dismissGroup': grouping,
  'leadScores.getModel': absent,
  'leadScores.compareModel': absent,
};

export function isAboutLeads(name: string): boolean {
  return name in answers;
}

/** The status of a refusal, or null when the request is answered. */
export function aboutLeads(asker: Asker, name: string, relation: Relation): number | null {
  return answers[name]!(asker, relation);
}
