import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { Button, contractQuery, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { briefContract, type WireBrief } from '../../model/brief-contract.ts';
import { briefTexts } from '../texts.ts';
import { BriefActions, GiverNote } from './BriefCard.tsx';
import { BriefBody } from './BriefBody.tsx';

/** Over a record that was handed over and whose brief is not read yet, or was read in the last month. */
export function BriefNotice({ record }: { record: WireRecord }) {
  const { data } = useQuery(contractQuery(briefContract.briefOfRecord, { query: { recordId: record.id } }));
  return data?.brief?.content ? <Notice brief={data.brief} /> : null;
}

function Notice({ brief }: { brief: WireBrief }) {
  const t = useText(briefTexts);
  const { day } = useFormats();
  const [isOpen, setOpen] = useState(brief.mayAcknowledge);
  const { from, receiver, handedOverAt, content } = brief;
  const people = { from: from?.name ?? t('someone'), to: receiver.name ?? '' };
  return (
    <section className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ArrowRightLeft aria-hidden size={14} className="text-accent" />
        <span className="figures text-soft">
          {t('handedOver', { ...people, day: day(handedOverAt.slice(0, 10)) })}
        </span>
        <span className="ml-auto flex flex-wrap gap-2">
          <BriefActions brief={brief} />
          <Button size="small" variant="quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {t(isOpen ? 'close' : 'open')}
          </Button>
        </span>
      </div>
      {isOpen && content && (
        <div className="mt-2 border-t border-line pt-2">
          <GiverNote brief={brief} />
          <BriefBody content={content} />
        </div>
      )}
    </section>
  );
}
