/** Templates in use, with their versions. */
import { z } from 'zod';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { faultCodes } from '../../model/template/check-template.ts';
import type { WireTemplate } from '../../model/template/template-contract.ts';

const faultsSchema = z.array(
  z.object({ code: z.enum(faultCodes), name: z.string(), hint: z.string().nullable() }),
);

/** By name; one only where its id is given. */
export async function listTemplates(
  { db, principal }: Work,
  id: string | null = null,
): Promise<WireTemplate[]> {
  const templates = await db
    .selectFrom('contract_template')
    .select(['id', 'name', 'is_standard', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .$if(id !== null, (rows) => rows.where('id', '=', id))
    .orderBy('name')
    .orderBy('id')
    .execute();
  if (templates.length === 0) return [];
  const versions = await db
    .selectFrom('contract_template_version as v')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'v.tenant_id').onRef('u.id', '=', 'v.created_by'),
    )
    .selectAll('v')
    .select('u.name as author')
    .where('v.tenant_id', '=', principal.tenantId)
    .where(
      'v.template_id',
      'in',
      templates.map((one) => one.id),
    )
    .orderBy('v.number', 'desc')
    .execute();
  return templates.map((one) => ({
    id: one.id,
    name: one.name,
    isStandard: one.is_standard,
    version: Number(one.version),
    versions: versions
      .filter(({ template_id: of }) => of === one.id)
      .map((version) => ({
        number: version.number,
        fileName: version.file_name,
        size: Number(version.size),
        createdAt: version.created_at.toISOString(),
        createdBy: version.author,
        variables: z.array(z.string()).parse(version.variables).length,
        faults: faultsSchema.parse(version.faults),
      })),
  }));
}

/** A template in use. Refuses any other as not found. */
export async function getTemplate(work: Work, id: string): Promise<WireTemplate> {
  const [template] = await listTemplates(work, id);
  return template ?? refuse(refusals.notFound);
}

/** A version of a template in use, the newest unless told. */
export async function getVersion(work: Work, templateId: string, number?: number) {
  const { name } = await getTemplate(work, templateId);
  const version = await work.db
    .selectFrom('contract_template_version')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('template_id', '=', templateId)
    .$if(number !== undefined, (rows) => rows.where('number', '=', number!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return version ? { ...version, name } : refuse(refusals.notFound);
}
