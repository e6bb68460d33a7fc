import { useQuery } from '@tanstack/react-query';
import { MessageSquare } from 'lucide-react';
import { use, useEffect, useState, type ReactNode } from 'react';
import { NumberActsContext } from '../../../insights/web/index.ts';
import {
  Button,
  contractQuery,
  useAddressQuery,
  useText,
  useToday,
  whenShown,
} from '../../../platform/web/index.ts';
import { reportCommentContract } from '../../model/comments/comment-contract.ts';
import { standingParams } from '../../model/comments/place.ts';
import type { ReportDocument } from '../../model/document.ts';
import { writeFocus } from '../../model/focus.ts';
import { idOfTile } from '../blocks/tile-id.ts';
import type { Panel } from '../params/use-params.ts';
import { NumberComment } from './NumberComment.tsx';
import type { ShowPlace } from './PlaceWords.tsx';
import { TalkContext, type SpokenOf } from './talk.ts';
import { talkTexts } from './texts.ts';

const CommentsDrawer = whenShown(async () => (await import('./CommentsDrawer.tsx')).CommentsDrawer);

const whole: SpokenOf = { block: null, measure: null, values: [] };

type Props = {
  id: string;
  document: ReportDocument;
  panel: Panel;
  /** The report, with the button that opens what is said under it. */
  children: (button: ReactNode) => ReactNode;
};

/** A report that colleagues talk about: as a whole, a block, a number. */
export function ReportTalk({ id, document, panel, children }: Props) {
  const t = useText(talkTexts);
  const today = useToday();
  const [{ entry }, change] = useAddressQuery();
  const aimed = typeof entry === 'string' ? entry : null;
  const [about, setAbout] = useState(aimed ? whole : null);
  const otherActs = use(NumberActsContext);
  const showTile = useShownTile();
  const { data } = useQuery(contractQuery(reportCommentContract.listReportComments, { params: { id } }));
  const comments = data?.items ?? [];
  const close = () => {
    setAbout(null);
    if (aimed) change({ entry: undefined }, true);
  };
  const show: ShowPlace = ({ block, params }, values) => {
    setAbout(null);
    const focus = block && values.length > 0 ? writeFocus({ block, values }) : undefined;
    panel.show(params, { entry: undefined, focus });
    if (block) showTile(block);
  };
  const countOn = (block: string) => comments.filter(({ place }) => place.block === block).length;
  return (
    <TalkContext value={{ say: setAbout, countOn }}>
      <NumberActsContext
        value={(number) => (
          <>
            {otherActs(number)}
            <NumberComment {...number} />
          </>
        )}
      >
        {children(
          <Button
            size="small"
            variant="quiet"
            icon={<MessageSquare aria-hidden size={14} />}
            onPress={() => setAbout(whole)}
          >
            {comments.length > 0 ? t('counted', { count: comments.length }) : t('comments')}
          </Button>,
        )}
      </NumberActsContext>
      {about && (
        <CommentsDrawer
          id={id}
          document={document}
          about={{ ...about, params: standingParams(panel.params, panel.asked, today) }}
          aimed={aimed}
          onWhole={() => setAbout(whole)}
          onShow={show}
          onClose={close}
        />
      )}
    </TalkContext>
  );
}

/** Brings a tile into sight once what covered it is gone. */
function useShownTile(): (block: string) => void {
  const [shown, setShown] = useState<{ block: string } | null>(null);
  useEffect(() => {
    if (shown) window.document.getElementById(idOfTile(shown.block))?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (block) => setShown({ block });
}
