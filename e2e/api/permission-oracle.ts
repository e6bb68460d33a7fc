/** Who may do what, written down apart from the product: the expected answer of every endpoint for every asker. */
import { aboutHandOvers, isAboutHandOvers } from './hand-over-samples.ts';
import { aboutPlaybook, isAboutPlaybook } from './playbook-samples.ts';
import { aboutTalks, isAboutTalks } from './talk-samples.ts';
import { aboutForms, isAboutForms } from './form-samples.ts';
import { aboutReports, isAboutReports } from './report-samples.ts';
import { aboutReviews, isAboutReviews } from './review-samples.ts';
import { aboutCoaching, isAboutCoaching } from './coaching-samples.ts';
import { aboutTargets, isAboutTargets } from './forecast-samples.ts';
import { aboutJottings, isAboutJottings } from './jotting-samples.ts';
import { aboutMails, isAboutMails } from './mail-samples.ts';
import { aboutApprovals, isAboutApprovals } from './approval-samples.ts';
import { aboutLeads, isAboutLeads } from './lead-oracle.ts';
import type { Endpoint } from '../../src/platform/model/contract.ts';
import { business, covers, served, rightOf, type Asker, type Relation } from './permission-table.ts';

/** A personal thing: nobody but its holder ever sees it. */
const personal = new Set([
  'identity.revokeKey',
  'notifications.readNotification',
  'notifications.removePushDevice',
  'jobs.getJob',
  'jobs.cancelJob',
  'records.updateView',
  'records.removeView',
  'integrations.exportedFile',
  'surveys.answer',
  'watches.readWatch',
  'watches.changeWatch',
  'watches.pauseWatch',
  'watches.removeWatch',
  'watches.readAlert',
  'watches.acknowledgeAlert',
  'watches.snoozeAlert',
  'surveys.makeLink',
]);
/** Reads although it posts. */
const asking = new Set([
  'watches.previewWatch',
  'reports.previewReport',
  'reports.previewRecords',
  'reports.previewList',
  'portableReports.previewImport',
  'reportAnswers.answerBlocks',
  'insights.ask',
  'insights.askMany',
  'insights.drillDown',
  'insights.findBottlenecks',
  'insights.listDealsBehind',
  'insights.tellFunnelDetails',
  'forms.checkFilling',
  'forms.previewForm',
  'grids.previewGrid',
  'plugIns.drawBlock',
  'duplicates.searchDuplicates',
  'duplicates.previewMerge',
  'captures.readText',
  'captureSources.tryPayload',
  'recycling.previewRecycling',
  'assignment.tryRules',
  'assignment.simulate',
  'assignment.proposeDealOwners',
  'leadTags.tagsOfLeads',
  'leadScores.tryRules',
  'processDesign.processCosts',
  'approvalFlows.tryFlow',
  'handOvers.previewHandOver',
  'meetingFiles.readIcs',
  'playbook.previewText',
  'automations.dryRun',
  'watches.replayWatch',
  'jottings.proposeJotting',
  'incentives.replayRules',
]);
/** The record that stands in the body or the query, and the right asked of it. */
const aboutAccount: Record<string, string> = {
  'activities.timeline': 'account.read',
  'trust.qualityOfRecord': 'account.read',
  'activities.addNote': 'account.read',
  'activities.addTask': 'account.read',
};

/** Before anything is looked at: may this asker call the endpoint at all? */
export function mayCall(asker: Asker, name: string, endpoint: Endpoint): boolean {
  if (!endpoint.principals.includes(asker.by === 'session' ? 'user' : 'api_key')) return false;
  if (asker.by === 'reading key' && endpoint.method !== 'GET' && !asking.has(name)) return false;
  const { permission } = endpoint;
  return !permission || rightOf(asker, `${permission.object}.${permission.action}`) !== undefined;
}

/** The status of a good request about a record of this relation. */
export function expectedStatus(asker: Asker, name: string, endpoint: Endpoint, relation: Relation): number {
  if (!mayCall(asker, name, endpoint)) return 403;
  return refusalAbout(asker, name, endpoint, relation) ?? endpoint.status ?? 200;
}

function refusalAbout(asker: Asker, name: string, endpoint: Endpoint, relation: Relation): number | null {
  if (personal.has(name)) return relation === 'own' ? null : 404;
  if (name in aboutAccount) return aboutAnAccount(asker, name, relation);
  if (name === 'supervision.acknowledge') return aboutSupervision(asker, relation);
  if (name.startsWith('integrations.')) return aboutFiles(asker, name, relation);
  if (name.startsWith('files.')) return aboutFilesOfAccount(asker, name, relation);
  if (name.endsWith('Note')) return aboutNote(asker, relation);
  if (isAboutHandOvers(name)) return aboutHandOvers(asker, name, relation);
  if (isAboutTalks(name)) return aboutTalks(asker, name, relation);
  if (isAboutPlaybook(name)) return aboutPlaybook(asker, name, relation);
  if (isAboutMails(name)) return aboutMails(asker, name, relation);
  if (isAboutApprovals(name)) return aboutApprovals(asker, name, relation);
  if (isAboutForms(name)) return aboutForms(asker, name, relation);
  if (isAboutReports(name)) return aboutReports(asker, name, relation);
  // A baseline is about everybody's deals.
  if (name === 'baselines.freezeBaseline') return rightOf(asker, 'deal.read') === 'all' ? null : 403;
  // It becomes a task of its owner.
  if (name === 'actionItems.addActionItem')
    return covers(rightOf(asker, 'task.create'), relation) ? null : 403;
  if (isAboutReviews(name)) return aboutReviews(asker, name, relation);
  if (isAboutCoaching(name)) return aboutCoaching(asker, name, relation);
  if (isAboutTargets(name)) return aboutTargets(asker, name, relation);
  if (isAboutJottings(name)) return aboutJottings(asker, name, relation);
  if (isAboutLeads(name)) return aboutLeads(asker, name, relation);
  const { permission, path } = endpoint;
  const isAboutOne =
    permission && path.includes('/:id') && [...business, ...served, 'task'].includes(permission.object);
  if (!isAboutOne || name === 'deals.board') return aboutNew(asker, name, relation);
  if (!covers(rightOf(asker, `${permission.object}.read`), relation)) return 404;
  if (!covers(rightOf(asker, `${permission.object}.${permission.action}`), relation)) return 403;
  // It is given to a colleague in a team beside.
  if (name === 'deals.handOver' && !covers(rightOf(asker, 'deal.transfer'), 'other')) return 403;
  // No flow of this company asks for quotes.
  return name === 'quotes.submit' ? 409 : null;
}

/** Notes are seen with their account, and changed by nobody but their author. */
function aboutNote(asker: Asker, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'account.read'), relation)) return 404;
  return relation === 'own' ? null : 403;
}

/** Files are read with their account, added by who may change it, removed by who added them or may delete it. */
function aboutFilesOfAccount(asker: Asker, name: string, relation: Relation): number | null {
  const may = (action: string) => covers(rightOf(asker, `account.${action}`), relation);
  if (!may('read')) return 404;
  if (/addFile/.test(name)) return may('update') ? null : 403;
  if (/removeFile|restoreFile/.test(name)) return relation === 'own' || may('delete') ? null : 403;
  return null;
}

/** Only the person asked says that he has read it. */
function aboutSupervision(asker: Asker, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'deal.read'), relation)) return 404;
  return relation === 'own' ? null : 403;
}

function aboutAnAccount(asker: Asker, name: string, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'account.read'), relation)) return rightOf(asker, 'account.read') ? 404 : 403;
  return name === 'activities.addTask' && !covers(rightOf(asker, 'task.create'), relation) ? 403 : null;
}

/** A record made for somebody else needs a right that reaches him. */
function aboutNew(asker: Asker, name: string, relation: Relation): number | null {
  const object =
    /^(account|contact|contract|lead)s\.create$/.exec(name)?.[1] ??
    /^(deal|case|delivery|quote)Records\.create$/.exec(name)?.[1];
  if (!object) return null;
  const reaches = ['create', 'transfer'].some((action) =>
    covers(rightOf(asker, `${object}.${action}`), relation),
  );
  // A case and a delivery name their account, which is looked for first.
  if (
    !reaches &&
    (object === 'case' || object === 'delivery') &&
    !covers(rightOf(asker, 'account.read'), relation)
  )
    return 400;
  return reaches ? null : 403;
}

function aboutFiles(asker: Asker, name: string, relation: Relation): number | null {
  const seesAll = rightOf(asker, 'import_run.read') !== undefined;
  if (name === 'integrations.getImport' || name === 'integrations.undoImport')
    return relation === 'own' || seesAll ? null : 404;
  if (name === 'integrations.rejectedRows') return relation === 'own' ? null : 404;
  if (name === 'integrations.startExport') return rightOf(asker, 'account.export') ? null : 403;
  if (name === 'integrations.startImport' || name === 'integrations.lookIntoFile')
    return relation === 'other' ? 404 : rightOf(asker, 'account.import') ? null : 403;
  return null;
}
