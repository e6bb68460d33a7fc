import { JottingBox } from '../../../jottings/web/index.ts';
import { Card, useText } from '../../../platform/web/index.ts';
import { homeTexts } from './texts.ts';

/** One box to write anything down in a few seconds. */
export function RecordBox() {
  const t = useText(homeTexts);
  return (
    <Card title={t('record')}>
      <div className="min-h-16">
        <JottingBox about={null} />
      </div>
    </Card>
  );
}
