import { MessageSquare, X } from 'lucide-react';
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { Button, IconButton, Link, useAddressQuery, useLabel, useText } from '../../../platform/web/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { isSplitBy, levelBelow, type Focus } from '../../model/focus.ts';
import type { OpensReport } from '../../model/interactions.ts';
import { interactionTexts } from './texts.ts';

type Props = {
  document: ReportDocument;
  focus: Focus;
  /** Do other blocks follow? */
  follow: boolean;
  catalogue: MeasureCatalogue;
  onRecords: (() => void) | null;
  /** Says something about it; null where nothing is said. */
  onComment: (() => void) | null;
  onDown: (to: string) => void;
  onClear: () => void;
};

/** What is chosen, wherever one has scrolled to: the records behind it, the next level, other reports, and the way out. */
export function FocusBar({
  document,
  focus,
  follow,
  catalogue,
  onRecords,
  onComment,
  onDown,
  onClear,
}: Props) {
  const t = useText(interactionTexts);
  const say = useLabel();
  const block = document.blocks.find(({ id }) => id === focus.block);
  const last = focus.values.at(-1)!;
  const below =
    block && isSplitBy(block, last.dimension) ? levelBelow(block, last.dimension, catalogue) : null;
  const nameOf = (dimension: string) => {
    const known = catalogue.dimensions.find(({ id }) => dimension === id || dimension.startsWith(`${id}.`));
    return known ? say(known.label) : dimension;
  };
  return (
    <section
      aria-label={t('chosen')}
      className="sticky bottom-20 z-10 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2 text-sm shadow-float md:bottom-4"
    >
      <span role="status" className="min-w-0">
        <span className="font-medium">
          {focus.values.map(({ dimension, name }) => `${nameOf(dimension)}：${name}`).join(' · ')}
        </span>
        <span className="block text-xs text-faint">{t(follow ? 'followed' : 'alone')}</span>
      </span>
      {onRecords && (
        <Button size="small" onPress={onRecords}>
          {t('records')}
        </Button>
      )}
      {onComment && (
        <Button size="small" icon={<MessageSquare aria-hidden size={14} />} onPress={onComment}>
          {t('comment')}
        </Button>
      )}
      {below && (
        <Button size="small" onPress={() => onDown(below)}>
          {t('down', { name: nameOf(below) })}
        </Button>
      )}
      {document.interactions.opens
        .filter(({ from }) => from === focus.block)
        .map((way) => (
          <OpenLink key={`${way.report} ${way.label}`} way={way} focus={focus} params={document.params} />
        ))}
      <IconButton size="small" label={t('clear')} icon={<X aria-hidden size={14} />} onPress={onClear} />
    </section>
  );
}

type WayProps = { way: OpensReport; focus: Focus; params: ReportDocument['params'] };

/** The way to another report, with the chosen value and what is chosen here. */
function OpenLink({ way: { report, label, param, keeps }, focus, params }: WayProps) {
  const [query] = useAddressQuery();
  const kept = keeps
    ? params.flatMap(({ id }) => (query[id] === undefined ? [] : [[id, query[id]] as const]))
    : [];
  const own = param ? [[param, focus.values.at(-1)!.id] as const] : [];
  const search = [...kept, ...own]
    .map(
      ([id, value]) =>
        `${id}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join('&');
  return <Link href={`/reports/${report}${search ? `?${search}` : ''}`}>{label}</Link>;
}
