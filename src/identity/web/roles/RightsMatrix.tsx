import type { Action } from '../../../platform/model/contract.ts';
import { useLabel, useText } from '../../../platform/web/index.ts';
import { actionLabels } from '../../model/right-names.ts';
import { rightObjects, type RightObject } from '../../model/rights.ts';
import { withRight, type RoleDraft } from './role-draft.ts';
import { ScopeCell } from './ScopeCell.tsx';
import { roleTexts } from './texts.ts';

type Props = {
  draft: RoleDraft;
  changed: ReadonlySet<string>;
  isReadOnly: boolean;
  onChange: (draft: RoleDraft) => void;
};

const actions = Object.keys(actionLabels) as Action[];

/** Objects down, actions across: the whole of what a role may do. */
export function RightsMatrix(props: Props) {
  const t = useText(roleTexts);
  const label = useLabel();
  return (
    <>
      <div className="hidden overflow-x-auto md:block">
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-line text-sm text-faint">
              <th scope="col" className="sticky left-0 bg-surface py-2 pr-4 font-normal">
                {t('object')}
              </th>
              {actions.map((action) => (
                <th key={action} scope="col" className="px-1.5 py-2 font-normal whitespace-nowrap">
                  {label(actionLabels[action])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rightObjects.map((object) => (
              <tr key={object.object} className="border-b border-line last:border-0">
                <th scope="row" className="sticky left-0 bg-surface py-1 pr-4 font-medium whitespace-nowrap">
                  {label(object.label)}
                </th>
                {actions.map((action) => (
                  <td key={action} className="py-1">
                    {object.actions.includes(action) && (
                      <RightCell {...props} object={object} action={action} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RightsList {...props} />
    </>
  );
}

/** The same for a narrow screen: each object with its actions below. */
function RightsList(props: Props) {
  const label = useLabel();
  return (
    <div className="flex flex-col gap-4 md:hidden">
      {rightObjects.map((object) => (
        <section key={object.object}>
          <h3 className="pb-1 text-base">{label(object.label)}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {object.actions.map((action) => (
              <li key={action} className="flex min-h-11 items-center justify-between">
                <span className="text-soft">{label(actionLabels[action])}</span>
                <RightCell {...props} object={object} action={action} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function RightCell({
  draft,
  changed,
  isReadOnly,
  onChange,
  object,
  action,
}: Props & { object: RightObject; action: Action }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const right = `${object.object}.${action}`;
  return (
    <ScopeCell
      name={t('cell', { object: label(object.label), action: label(actionLabels[action]) })}
      value={draft.rights[right]}
      isScoped={object.scoped}
      isChanged={changed.has(right)}
      isReadOnly={isReadOnly}
      onChange={(scope) => onChange(withRight(draft, right, scope))}
    />
  );
}
