import { Pencil } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames, IconButton, Select, useText, type Option } from '../../../platform/web/index.ts';
import type { Team } from '../../model/people-contract.ts';
import { useMay } from '../me-context.ts';
import type { PlacedTeam } from './team-tree.ts';
import { peopleTexts } from './texts.ts';

type Props = {
  teams: readonly PlacedTeam[];
  /** Active people of the organisation. */
  people: number;
  value: string | null;
  onChange: (teamId: string | null) => void;
  onEdit: (team: Team) => void;
};

/** The tree to choose a team from; a phone chooses from a list. */
export function TeamTree(props: Props) {
  const t = useText(peopleTexts);
  const { teams, people, value, onChange, onEdit } = props;
  return (
    <>
      <nav aria-label={t('teamsOf')} className="hidden flex-col gap-px md:flex">
        <TeamRow
          name={t('everybody')}
          count={people}
          isChosen={value === null}
          onChoose={() => onChange(null)}
        />
        {teams.map((team) => (
          <TeamRow
            key={team.id}
            name={team.name}
            detail={team.managerName}
            count={team.people}
            depth={team.depth}
            isChosen={team.id === value}
            onChoose={() => onChange(team.id)}
            onEdit={() => onEdit(team)}
          />
        ))}
      </nav>
      <div className="md:hidden">
        <Select
          label={t('team')}
          hideLabel
          isClearable
          placeholder={t('everybody')}
          value={value}
          onChange={onChange}
          options={teamOptions(teams)}
        />
      </div>
    </>
  );
}

/** Teams as options, each with the one it belongs to. */
export function teamOptions(teams: readonly PlacedTeam[]): Option[] {
  return teams.map((team) => ({ id: team.id, name: team.name, detail: team.parentName ?? undefined }));
}

type RowProps = {
  name: string;
  detail?: string | null;
  count: number;
  depth?: number;
  isChosen: boolean;
  onChoose: () => void;
  onEdit?: () => void;
};

function TeamRow({ name, detail, count, depth = 0, isChosen, onChoose, onEdit }: RowProps) {
  const t = useText(peopleTexts);
  const mayEdit = useMay('user.update');
  return (
    <div
      className={classNames(
        'group flex items-center rounded-md',
        isChosen ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <AriaButton
        aria-current={isChosen ? 'true' : undefined}
        onPress={onChoose}
        style={{ paddingLeft: 8 + depth * 16 }}
        className="flex min-h-9 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md pr-2 text-left"
      >
        <span className="flex min-w-0 flex-1 items-baseline gap-1.5">
          <span className={classNames('truncate', isChosen && 'font-medium text-accent')}>{name}</span>
          {detail && <span className="shrink-0 text-xs text-faint">{detail}</span>}
        </span>
        <span className="figures text-sm text-faint">{count}</span>
      </AriaButton>
      {!onEdit && mayEdit && <span className="w-8 shrink-0" />}
      {onEdit && mayEdit && (
        <IconButton
          size="small"
          label={`${t('editTeam')} ${name}`}
          icon={<Pencil aria-hidden size={14} />}
          onPress={onEdit}
          className="mr-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
        />
      )}
    </div>
  );
}
