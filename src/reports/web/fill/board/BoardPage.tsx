import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Button,
  Checkbox,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  ProgressBar,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { formContract } from '../../../model/fill/contract.ts';
import type { WireBoard } from '../../../model/fill/sheet-contract.ts';
import { isDone, stateNames } from '../../../model/fill/filling.ts';
import { reportTitles } from '../../titles.ts';
import { boardTexts } from '../texts.ts';
import { FillingDrawer } from './FillingDrawer.tsx';
import { StateMark } from './StateMark.tsx';
import { useNudge } from './use-nudge.ts';

const shownPeriods = 10;

/** Who of the people in one's reach has handed in, period by period. */
export function Page() {
  const titles = useText(reportTitles);
  const { formId = '' } = useAddressParams();
  const { data, error, refetch } = useQuery(
    contractQuery(formContract.readBoard, { params: { id: formId }, query: { periods: shownPeriods } }),
  );
  const crumbs = [
    { name: titles('forms'), href: '/forms' },
    ...(data ? [{ name: data.title, href: `/forms/${formId}` }] : []),
  ];
  return (
    <>
      <PageHeader
        title={titles('formBoard')}
        crumbs={crumbs}
        actions={data && <NudgeAll formId={formId} board={data} />}
      />
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-9" />}
        {data && <Board formId={formId} board={data} />}
      </PageBody>
    </>
  );
}

/** The cell of the newest period. */
const presentOf = (board: WireBoard, person: WireBoard['people'][number]) =>
  person.cells.find(({ on }) => on === board.periods[0]?.on);

function NudgeAll({ formId, board }: { formId: string; board: WireBoard }) {
  const t = useText(boardTexts);
  const { send, isPending } = useNudge(formId);
  const on = board.periods[0]?.on;
  if (!on || !board.mayDecide || board.people.length === 0) return null;
  return (
    <Button
      variant="primary"
      icon={<BellRing aria-hidden size={16} />}
      isPending={isPending}
      onPress={() => void send({ on })}
    >
      {t('nudge')}
    </Button>
  );
}

function Board({ formId, board }: { formId: string; board: WireBoard }) {
  const t = useText(boardTexts);
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { periods, people } = board;
  if (people.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  const isReady = (person: WireBoard['people'][number]) => isDone(presentOf(board, person)?.state ?? 'open');
  const done = people.filter(isReady).length;
  const shown = isOnlyOpen ? people.filter((person) => !isReady(person)) : people;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <div className="w-64 max-w-full">
          <ProgressBar label={t('summary', { done, count: people.length })} value={done / people.length} />
        </div>
        <Checkbox label={t('only')} value={isOnlyOpen} onChange={setOnlyOpen} />
      </div>
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table className="w-full border-collapse text-sm">
          <Heads periods={periods} />
          <tbody>
            {shown.map((person) => (
              <Person
                key={person.person.id}
                formId={formId}
                board={board}
                person={person}
                isOpen={!isReady(person)}
                onLook={setOpened}
              />
            ))}
          </tbody>
        </table>
      </div>
      {opened !== null && <FillingDrawer id={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Heads({ periods }: Pick<WireBoard, 'periods'>) {
  const t = useText(boardTexts);
  const { day } = useFormats();
  return (
    <thead>
      <tr className="text-soft">
        <th scope="col" className="sticky left-0 z-10 bg-surface px-4 py-2 text-left font-normal">
          {t('person')}
        </th>
        {periods.map(({ on }) => (
          <th key={on} scope="col" className="px-2 py-2 text-center font-normal whitespace-nowrap">
            {day(on, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type PersonProps = {
  formId: string;
  board: WireBoard;
  person: WireBoard['people'][number];
  isOpen: boolean;
  onLook: (fillingId: string) => void;
};

function Person({ formId, board, person, isOpen, onLook }: PersonProps) {
  const t = useText(boardTexts);
  const label = useLabel();
  const { day } = useFormats();
  const { send, isPending } = useNudge(formId);
  const { name, id } = person.person;
  const on = board.periods[0]!.on;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 h-10 border-t border-line bg-surface px-4 text-left font-normal whitespace-nowrap"
      >
        <span className="flex items-center gap-2">
          <span className="font-medium">{name}</span>
          <span className="text-xs text-faint max-md:hidden">{person.team}</span>
          {isOpen && board.mayDecide && (
            <Button
              size="small"
              variant="quiet"
              isPending={isPending}
              aria-label={t('nudgeOne', { name })}
              onPress={() => void send({ on, userIds: [id] })}
            >
              <BellRing aria-hidden size={14} />
            </Button>
          )}
        </span>
      </th>
      {board.periods.map((period) => {
        const cell = person.cells.find((one) => one.on === period.on);
        return (
          <td key={period.on} className="h-10 border-t border-line px-1 text-center">
            {cell ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('open', {
                  name,
                  day: day(cell.on, 'short'),
                  state: label(stateNames[cell.state]),
                })}
                onPress={() => onLook(cell.fillingId)}
              >
                <StateMark cell={cell} />
              </Button>
            ) : (
              <span className="text-faint">–</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
