import { useState } from 'react';
import { Plus } from 'lucide-react';
import {
  Button,
  callContract,
  Drawer,
  type FieldValues,
  notify,
  RecordForm,
  useFreshReads,
  useText,
} from '../../../platform/web/index.ts';
import { useRecordAid, type OpenCatalogue } from '../../../records/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { WirePool } from '../../model/pool/pool-schemas.ts';
import { poolTexts } from './texts.ts';
import { staleWithPools, useNameOfPool } from './use-pools.ts';

/** A lead that goes straight into the pool, in nobody's hands. */
export function NewPoolLead({ pool, catalogue }: { pool: WirePool; catalogue: OpenCatalogue }) {
  const t = useText(poolTexts);
  const nameOf = useNameOfPool();
  const refresh = useFreshReads(staleWithPools);
  const [isOpen, setOpen] = useState(false);
  const [confirm, setConfirm] = useState<string | null>(null);
  const { InForm } = useRecordAid('lead');
  const fields = catalogue.fields.filter(
    (field) => !field.readOnly && field.reach === 'edit' && field.id !== 'owner',
  );
  const create = async (body: FieldValues): Promise<void> => {
    const params = { id: pool.id };
    const call = { params, body, ...(confirm !== null && { confirm }) };
    const { outcome } = await callContract(poolContract.createPoolLead, call);
    const isNew = outcome === 'created';
    notify({ tone: 'good', title: isNew ? t('created', { pool: nameOf(pool) }) : t('attached') });
    setOpen(false);
    await refresh();
  };
  return (
    <>
      <Button icon={<Plus aria-hidden size={16} />} onPress={() => setOpen(true)}>
        {t('newLead')}
      </Button>
      <Drawer title={t('newLead')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <RecordForm
          fields={fields}
          mode="create"
          onSubmit={create}
          onCancel={() => setOpen(false)}
          submitLabel={t('newLead')}
          {...(InForm && { aside: (values) => <InForm values={values} onConfirm={setConfirm} /> })}
        />
      </Drawer>
    </>
  );
}
