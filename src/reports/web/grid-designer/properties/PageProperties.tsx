import {
  Checkbox,
  NumberField,
  TextField,
  useLabel,
  useLocale,
  useText,
} from '../../../../platform/web/index.ts';
import { nameAddress } from '../../../model/grid/address.ts';
import { headLines } from '../../../model/grid/edit/put-beside.ts';
import { growthOf } from '../../../model/grid/frame.ts';
import { papers, type GridPage } from '../../../model/grid/grid.ts';
import { paperOf, type Margins } from '../../../model/grid/paper-of-grid.ts';
import { designerTexts } from '../texts.ts';
import { useCellWords } from '../use-cell-words.ts';
import type { Designed } from '../use-designed-grid.ts';
import type { Members } from '../use-members.ts';
import { Choice, Pair } from './parts.tsx';

type Props = { designed: Designed; members: Members };

const edges = ['top', 'right', 'bottom', 'left'] as const satisfies readonly (keyof Margins)[];
const edgeNames = {
  top: 'marginTop',
  right: 'marginRight',
  bottom: 'marginBottom',
  left: 'marginLeft',
} as const;

/** How the whole grid is read and printed: what stays in sight, the paper, where pages end, what stands on each. */
export function PageProperties({ designed, members }: Props) {
  const t = useText(designerTexts);
  const { grid } = designed;
  const set = usePageChange(designed);
  const paper = paperOf(grid.page);
  return (
    <div className="flex flex-col gap-3">
      <Lines designed={designed} />
      <Pair>
        <Choice
          label={t('paper')}
          value={paper.size}
          values={papers}
          nameOf={(one) => one}
          onChange={(one) => set({ paper: one })}
        />
        <NumberField
          label={t('pageRows')}
          value={grid.page?.rows ?? null}
          min={5}
          max={1000}
          onChange={(rows) => set({ rows: rows ?? undefined }, 'rows')}
        />
        {edges.map((edge) => (
          <NumberField
            key={edge}
            label={t(edgeNames[edge])}
            unit="mm"
            value={paper.margins[edge]}
            min={5}
            max={60}
            onChange={(size) => size !== null && set({ margins: { ...paper.margins, [edge]: size } }, edge)}
          />
        ))}
      </Pair>
      <Checkbox
        label={t('landscape')}
        value={paper.isLandscape}
        onChange={(landscape) => set({ landscape })}
      />
      <BreakChoice designed={designed} members={members} />
      <Words part="head" designed={designed} />
      <Words part="foot" designed={designed} />
    </div>
  );
}

type PageChange = { [Key in keyof GridPage]?: GridPage[Key] | undefined };

function usePageChange({ change }: Designed) {
  return (more: PageChange, about?: string) =>
    change(
      (grid) => {
        const page = { paper: 'A4', landscape: true, ...grid.page, ...more };
        const told = Object.entries(page).filter(([, value]) => value !== undefined);
        return { ...grid, page: Object.fromEntries(told) as GridPage };
      },
      about && `page ${about}`,
    );
}

function Lines({ designed: { grid, change } }: Pick<Props, 'designed'>) {
  const t = useText(designerTexts);
  const freeze = grid.freeze ?? { rows: 0, columns: 0 };
  const setFreeze = (more: Partial<typeof freeze>) =>
    change((before) => ({ ...before, freeze: { ...freeze, ...more } }), 'freeze');
  return (
    <Pair>
      <NumberField
        label={t('frozenRows')}
        value={freeze.rows}
        min={0}
        max={grid.rows.length}
        onChange={(rows) => setFreeze({ rows: rows ?? 0 })}
      />
      <NumberField
        label={t('frozenColumns')}
        value={freeze.columns}
        min={0}
        max={grid.columns.length}
        onChange={(columns) => setFreeze({ columns: columns ?? 0 })}
      />
      <NumberField
        label={t('repeated')}
        value={headLines(grid)}
        min={0}
        max={grid.rows.length}
        onChange={(heads) =>
          change((before) => ({
            ...before,
            rows: before.rows.map((row, at) => ({ ...row, repeat: at < (heads ?? 0) })),
          }))
        }
      />
    </Pair>
  );
}

function BreakChoice({ designed, members }: Props) {
  const t = useText(designerTexts);
  const wordsOf = useCellWords(members);
  const set = usePageChange(designed);
  const { cells, page } = designed.grid;
  const groups = cells.filter((cell) => growthOf(cell) === 'down');
  const nameOf = (address: string) => {
    const cell = groups.find(({ at }) => nameAddress(at) === address);
    return address === 'none' ? t('parent_none') : cell ? `${address} ${wordsOf(cell.value)}` : address;
  };
  const addresses = groups.map(({ at }) => nameAddress(at));
  const value = page?.breakAfter ?? 'none';
  return (
    <Choice
      label={t('breakAfter')}
      value={value}
      values={[...new Set(['none', ...addresses, value])]}
      nameOf={nameOf}
      onChange={(address) => set({ breakAfter: address === 'none' ? undefined : address })}
    />
  );
}

function Words({ part, designed }: Pick<Props, 'designed'> & { part: 'head' | 'foot' }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { locale } = useLocale();
  const set = usePageChange(designed);
  const before = designed.grid.page?.[part];
  const own = locale === 'en' ? 'en' : 'zh';
  const write = (said: string) => {
    const both = !before || before.zh === before.en;
    set(
      { [part]: said === '' ? undefined : both ? { zh: said, en: said } : { ...before, [own]: said } },
      part,
    );
  };
  return (
    <TextField
      label={t(part)}
      {...(part === 'foot' && { hint: t('footHint') })}
      value={before ? label(before) : ''}
      maxLength={120}
      onChange={write}
    />
  );
}
