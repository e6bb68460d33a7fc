/** A sales company with forms, for the tests of filling them. */
import { createInsights } from '../../../../insights/server/index.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { salesCompany } from '../../../../records/server/testing/company-for-tests.ts';
import { formSchema } from '../../../model/fill/form.ts';
import type { FilledRow, FillOutcome } from '../../../model/fill/sheet-contract.ts';
import { formDocument } from '../../../model/fill/templates.ts';
import { shareReport } from '../../share-report.ts';
import { createReport } from '../../write-reports.ts';
import { checkFilling, handIn } from '../hand-in.ts';

/** Forms ask no measures. */
const insights = createInsights({ cubes: [] });

/** A form over the filler’s own accounts. */
export const accounts = {
  about: { object: 'account', action: 'update', filter: [{ field: 'owner', op: 'is_me' }], sort: 'name' },
  columns: [
    { kind: 'field', id: 'name', field: 'name' },
    { kind: 'field', id: 'level', field: 'level' },
    { kind: 'own', id: 'risk', label: '风险', type: 'text' },
  ],
  rules: [{ id: 'r1', must: 'A1 <> "坏"', message: '名称不好', at: 'name' }],
};

export const rowOf = (
  recordId: string,
  cells: FilledRow['cells'],
  seen: FilledRow['seen'] = {},
): FilledRow => ({
  key: recordId,
  recordId,
  cells,
  seen,
});

export async function companyWithForms() {
  const company = await salesCompany();
  const made = (title: string, form: object): Promise<string> =>
    company.as(company.admin, async (work) => {
      const document = formDocument(formSchema.parse(form));
      return (await createReport(work, insights, { title, folder: '', document })).id;
    });
  return {
    ...company,
    /** A form of the administrator's. */
    made,
    /** The same, which everybody may fill. */
    shared: async (title: string, form: object): Promise<string> => {
      const id = await made(title, form);
      const all = { userId: null, teamId: null, roleId: null };
      await company.as(company.admin, (work) =>
        shareReport(work, id, [{ ...all, rights: ['view', 'fill'] }]),
      );
      return id;
    },
    fill: (who: Principal, id: string, rows: FilledRow[], on: string | null = null): Promise<FillOutcome> =>
      company.as(who, (work) => handIn(work, id, { on, rows })),
    check: (who: Principal, id: string, rows: FilledRow[]): Promise<FillOutcome> =>
      company.as(who, (work) => checkFilling(work, id, { on: null, rows })),
    namesOf: async (ids: string[]) => {
      const filter = [{ field: 'id', op: 'in' as const, value: ids }];
      return (await company.list(company.admin, { filter, sort: 'name' })).items.map(({ name }) => name);
    },
    auditsOf: (recordId: string) =>
      company.as(company.system, ({ db, principal }) =>
        db
          .selectFrom('audit_entry')
          .select(['action', 'changes'])
          .where('tenant_id', '=', principal.tenantId)
          .where('record_id', '=', recordId)
          .orderBy('id', 'desc')
          .execute(),
      ),
  };
}
