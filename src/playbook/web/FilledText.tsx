import { useText } from '../../platform/web/index.ts';
import type { WirePart } from '../model/contract.ts';
import { playbookTexts } from './texts.ts';

/** A filled text as it is read; what nobody filled in stands out, to be filled by hand. */
export function FilledText({ parts }: { parts: readonly WirePart[] }) {
  return (
    <p className="text-sm leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
      {parts.map((part, place) =>
        // oxlint-disable-next-line react/no-array-index-key -- parts have no other name than their place
        'text' in part ? <span key={place}>{part.text}</span> : <Blank key={place} part={part} />,
      )}
    </p>
  );
}

function Blank({ part }: { part: Extract<WirePart, { blank: string }> }) {
  const t = useText(playbookTexts);
  const isMissing = part.blank === 'missing';
  return (
    <mark
      title={isMissing ? t('missing', { name: part.name }) : t('unseen')}
      className={`rounded-sm px-1 ${isMissing ? 'bg-warn-soft text-warn' : 'bg-sunken text-faint'}`}
    >
      {isMissing ? `【${part.name}】` : '____'}
    </mark>
  );
}
