/** Alerts as papers: an approval is started when one fires, and an approved one counts as looked after. */
import type { PaperKind } from '../../../approvals/server/index.ts';
import type { Paper } from '../../../approvals/model/paper.ts';
import { submitPaper } from '../../../approvals/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  alertPaperChoices,
  alertPaperNames,
  factsOfAlert,
  severityNames,
} from '../../model/watch/alert-paper-names.ts';
import { acknowledge } from '../../model/watch/alert-state.ts';
import { watchRefusals } from '../../model/watch/refusals.ts';
import { sayRest } from '../../model/watch/watch-words.ts';
import { definitionSchema } from '../../model/watch/watch.ts';
import { getAlert } from './alert-queries.ts';
import { turnAlert } from './turn-alert.ts';

export const alertPaper: PaperKind = {
  ...alertPaperNames,
  read: readPaper,
  requireVisible: async (work, id) => void (await getAlert(work, id)),
  choices: async () => alertPaperChoices,
  settle: async (work, id, outcome) => {
    if (outcome !== 'approved') return;
    await turnAlert(work, id, 'alert.approved', (before) =>
      before.state === 'firing' || before.state === 'snoozed' ? acknowledge(before, work.now) : before,
    );
  },
};

async function readPaper({ db, principal }: Work, id: string): Promise<Paper> {
  const row = await db
    .selectFrom('alert as a')
    .innerJoin('watch as w', (join) =>
      join.onRef('w.tenant_id', '=', 'a.tenant_id').onRef('w.id', '=', 'a.watch_id'),
    )
    .select(['a.title', 'w.name', 'w.definition'])
    .where('a.tenant_id', '=', principal.tenantId)
    .where('a.id', '=', id)
    .executeTakeFirst();
  const { title, name, definition } = row ?? refuse(refusals.notFound);
  const { subject, severity, when } = definitionSchema.parse(definition);
  if (subject.about !== 'records') return refuse(refusals.notFound);
  const { locale } = principal;
  const told: Readonly<Record<string, string>> = {
    record: title,
    watch: name,
    why: sayRest(when, locale),
    severity: say(severityNames[severity], locale),
  };
  return {
    title: `${name} · ${title}`,
    facts: factsOfAlert({ object: subject.object, severity }),
    lines: alertPaperNames.fields.map(({ id: field, label }) => ({
      field,
      label,
      kind: 'text',
      value: told[field] ?? null,
    })),
  };
}

/** Starts the approval that the watch names. Refuses one that is off by now, and an alert whose last approval is not over. */
export async function startFlow(work: Work, alertId: string, flowId: string): Promise<void> {
  if (!(await submitPaper(work, alertPaper, alertId, flowId))) refuse(watchRefusals.flowGone);
}
