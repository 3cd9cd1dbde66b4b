import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import { SegmentChoice } from '../../../ui/desk/segments.tsx';
import { inAnswerOrder, nextOf, otherSide, wantsMyAnswer } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import type { Returned } from '../refusals.ts';
import { type Act, isAct } from '../transitions.ts';
import { ActFields } from './act-fields.tsx';
import { RefusedNotice } from './refused-notice.tsx';

interface Props {
  handOff: HandOffPage;
  me: string;
  requestId: string;
  /** The act the reader came with. */
  wished: string | null;
  returned: Returned | null;
}

const hurts: Act[] = ['decline', 'withdraw', 'recall', 'return', 'discard'];

/** The acts I may do now: radios between them, one form and one button for the chosen one. */
export const HandOffAnswer = ({ handOff, me, requestId, wished, returned }: Props) => {
  const { t } = useTranslation();
  const busy = useNavigation().formData?.get('intent') === 'act';
  const acts = inAnswerOrder(handOff.acts);
  const came = [returned?.act, wished].find((act): act is Act => isAct(act) && acts.includes(act));
  const [chosen, choose] = useState<Act | undefined>(came);
  const act = chosen && acts.includes(chosen) ? chosen : acts[0];
  const title = wantsMyAnswer(handOff) ? t('hand-offs:panel.answer') : t('hand-offs:panel.acts');
  const other = otherSide(handOff).short_name;
  if (!act)
    return (
      <div className="answer">
        {returned && <RefusedNotice returned={returned} path={handOff.path} />}
        <p className="small soft">
          {['offered', 'asked'].includes(handOff.state)
            ? t('hand-offs:panel.waits', { name: other })
            : t('hand-offs:panel.nothing-left')}
        </p>
      </div>
    );
  return (
    <Form method="post" className="answer" preventScrollReset>
      <input type="hidden" name="request_id" value={requestId} />
      <input type="hidden" name="id" value={handOff.id} />
      <input type="hidden" name="version" value={handOff.version} />
      <input type="hidden" name="intent" value="act" />
      <h3>{title}</h3>
      {returned && <RefusedNotice returned={returned} path={handOff.path} />}
      {acts.length > 1 ? (
        <SegmentChoice
          key={acts.join()}
          label={title}
          name="act"
          chosen={act}
          choices={acts.map((one) => ({ value: one, label: t(`hand-offs:act.${one}`) }))}
          onChange={(value) => isAct(value) && choose(value)}
        />
      ) : (
        <input type="hidden" name="act" value={act} />
      )}
      <div className="part" key={act}>
        <ActFields act={act} handOff={handOff} me={me} returned={returned?.act === act ? returned : null} />
        <p className="small soft">
          {t(`hand-offs:next.${nextOf(act, handOff.kind)}`, { other, me: handOff.receiver.short_name })}
        </p>
        <div className="acts">
          <Button type="submit" look={hurts.includes(act) ? 'danger' : 'primary'} busy={busy}>
            {t(`hand-offs:act.${act}`)}
          </Button>
          {handOff.state === 'draft' && (
            <LinkButton look="quiet" to={paths.handOffDraft(handOff.id)}>
              {t('hand-offs:panel.change')}
            </LinkButton>
          )}
        </div>
      </div>
    </Form>
  );
};
