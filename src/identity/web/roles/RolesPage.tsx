import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  Button,
  classNames,
  contractQuery,
  ErrorNotice,
  PageBody,
  Select,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Role } from '../../model/role-contract.ts';
import { useMay } from '../me-context.ts';
import { SettingsHeader } from '../settings/SettingsHeader.tsx';
import { pageTitles } from '../texts.ts';
import { NewRole } from './NewRole.tsx';
import { RoleEditor } from './RoleEditor.tsx';
import { roleTexts } from './texts.ts';

/** Roles on the one side, what the chosen one may do on the other. */
export function Page() {
  const t = useText(roleTexts);
  const mayDesign = useMay('role.design');
  const roles = useQuery(contractQuery(identityContract.listRoles));
  const [isMaking, setMaking] = useState(false);
  const [query, change] = useAddressQuery();
  const items = roles.data?.items ?? [];
  const chosen = items.find((role) => role.id === query['role']) ?? items[0];
  const choose = (role: string | null): void => change({ role: role ?? undefined });
  const actions = mayDesign && (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setMaking(true)}>
      {t('newRole')}
    </Button>
  );
  return (
    <>
      <SettingsHeader title={pageTitles.roles} actions={actions} />
      <PageBody>
        {!mayDesign && <p className="text-sm text-soft">{t('readOnlyView')}</p>}
        {roles.error && <ErrorNotice error={roles.error} onRetry={() => void roles.refetch()} />}
        {roles.isPending && <SkeletonLines lines={10} className="h-8" />}
        {chosen && (
          <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[200px_minmax(0,1fr)]">
            <RoleList roles={items} chosen={chosen} onChoose={choose} />
            <RoleEditor key={`${chosen.id} ${chosen.version}`} role={chosen} onRemoved={() => choose(null)} />
          </div>
        )}
      </PageBody>
      {isMaking && (
        <NewRole
          roles={items}
          onClose={() => setMaking(false)}
          onMade={(role) => {
            setMaking(false);
            choose(role.id);
          }}
        />
      )}
    </>
  );
}

type ListProps = { roles: readonly Role[]; chosen: Role; onChoose: (roleId: string | null) => void };

function RoleList({ roles, chosen, onChoose }: ListProps) {
  const t = useText(roleTexts);
  const label = useLabel();
  return (
    <>
      <nav aria-label={t('role')} className="hidden flex-col gap-px lg:flex">
        {roles.map((role) => (
          <AriaButton
            key={role.id}
            aria-current={role.id === chosen.id ? 'true' : undefined}
            onPress={() => onChoose(role.id)}
            className={classNames(
              'flex min-h-9 cursor-pointer items-center justify-between gap-2 rounded-md px-2.5 text-left',
              role.id === chosen.id ? 'bg-accent-soft font-medium text-accent' : 'data-hovered:bg-hover',
            )}
          >
            <span className="min-w-0 truncate">{label(role.label)}</span>
            <span className="figures shrink-0 text-sm font-normal text-faint">
              {t('held', { count: role.people })}
            </span>
          </AriaButton>
        ))}
      </nav>
      <div className="lg:hidden">
        <Select
          label={t('role')}
          hideLabel
          value={chosen.id}
          onChange={onChoose}
          options={roles.map((role) => ({
            id: role.id,
            name: label(role.label),
            detail: t('held', { count: role.people }),
          }))}
        />
      </div>
    </>
  );
}
