import {
  Card,
  Checkbox,
  SegmentedControl,
  Select,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { Conditions, useCatalogue } from '../../../../records/web/index.ts';
import { fillObjects, type Form, type FillObject } from '../../../model/fill/form.ts';
import { designTexts } from '../texts.ts';
import { objectLabels } from './object-labels.ts';
import type { FormDesign } from './use-form-design.ts';

const own = 'own';

/** What the form fills: records that are there, new ones, or answers of its own. */
export function RowsCard({ design }: { design: FormDesign }) {
  const t = useText(designTexts);
  const label = useLabel();
  const { about, rows } = design.drawn.form;
  const options = [
    { id: own, name: t('ownAnswers') },
    ...fillObjects.flatMap((object) => [
      { id: `update ${object}`, name: t('update', { name: label(objectLabels[object]) }) },
      { id: `create ${object}`, name: t('make', { name: label(objectLabels[object]) }) },
    ]),
  ];
  return (
    <Card title={t('rows')}>
      <div className="flex flex-col gap-3">
        <Select
          label={t('about')}
          options={options}
          value={about ? `${about.action} ${about.object}` : own}
          onChange={(id) => design.change(aboutOf(design.drawn.form, id ?? own))}
        />
        {about?.action === 'update' && <Which key={about.object} design={design} object={about.object} />}
        {about?.action !== 'update' && (
          <SegmentedControl
            label={t('shape')}
            segments={[
              { id: 'one', name: t('one') },
              { id: 'many', name: t('many') },
            ]}
            value={rows}
            onChange={(next) => design.change({ rows: next as Form['rows'] })}
          />
        )}
      </div>
    </Card>
  );
}

/** Fields of other records are no columns of these; what is open and one's own is a sound beginning. */
function aboutOf(form: Form, id: string): Partial<Form> {
  const [action, object] = id.split(' ') as ['update' | 'create', FillObject];
  const isSame = form.about?.object === object;
  const columns = isSame ? form.columns : form.columns.filter(({ kind }) => kind === 'own');
  if (id === own) return { about: null, columns };
  const filter =
    action === 'create' ? [] : (isSame && form.about!.filter) || [{ field: 'owner', op: 'is_me' as const }];
  return {
    about: { object, action, filter, sort: null, isDeleting: false },
    columns,
    ...(action === 'update' && { rows: 'many' as const }),
  };
}

function Which({ design, object }: { design: FormDesign; object: FillObject }) {
  const t = useText(designTexts);
  const { catalogue } = useCatalogue(object);
  const { about } = design.drawn.form;
  if (!catalogue || !about) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm text-soft">{t('which')}</span>
      <div className="flex flex-wrap items-center gap-1.5">
        <Conditions
          fields={catalogue.fields}
          conditions={about.filter}
          onChange={(filter) => design.change({ about: { ...about, filter: [...filter] } })}
        />
      </div>
      <Checkbox
        label={t('deleting')}
        value={about.isDeleting}
        onChange={(isDeleting) => design.change({ about: { ...about, isDeleting } })}
      />
      {about.isDeleting && <p className="text-xs text-soft">{t('deletingHint')}</p>}
    </div>
  );
}
