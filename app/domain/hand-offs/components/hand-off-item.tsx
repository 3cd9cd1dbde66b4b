import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { PathDots } from '../../../ui/path-dots.tsx';
import { dotsOf, inAnswerOrder, stateWord } from '../hand-off-words.ts';
import type { HandOff, HandOffShow } from '../hand-offs.ts';
import { HandOffDue } from './hand-off-due.tsx';
import { HandOffSentence } from './hand-off-sentence.tsx';

/** One hand-off in the list. Its buttons open it with that act chosen; the open one has its acts in the panel. */
export const HandOffItem = ({
  handOff,
  open,
  show,
}: {
  handOff: HandOff;
  open: boolean;
  show: HandOffShow;
}) => {
  const { t } = useTranslation();
  const { id, kind, state, mine, handler } = handOff;
  const acts = inAnswerOrder(handOff.acts);
  const ended = show === 'ended' ? show : undefined;
  return (
    <li className={open ? 'on' : undefined} data-hand-off={open ? undefined : id} data-row>
      <div>
        <HandOffSentence handOff={handOff} open={open} to={paths.handOffs({ show: ended, open: id })} />
        <p className="meta">
          <span>{t(`hand-offs:kind.${kind}`)}</span>
          <HandOffDue handOff={handOff} />
          {handler && mine && <span>{t('hand-offs:handler', { name: handler.full_name })}</span>}
        </p>
      </div>
      <div className="track">
        <PathDots tiny steps={dotsOf(handOff)} />
        <span>{t(`hand-offs:state.${stateWord(handOff)}`)}</span>
      </div>
      {!open && acts.length > 0 && (
        <Form className="acts" method="get" action={paths.handOffs()} preventScrollReset>
          {ended && <input type="hidden" name="show" value={ended} />}
          <input type="hidden" name="open" value={id} />
          {acts.map((act, place) => (
            <button
              key={act}
              type="submit"
              name="act"
              value={act}
              className={place < 2 ? 'btn btn-small' : 'btn btn-small btn-quiet'}
            >
              {t(`hand-offs:act.${act}`)}
            </button>
          ))}
          {state === 'draft' && (
            <LinkButton small look="quiet" to={paths.handOffDraft(id)}>
              {t('hand-offs:panel.change')}
            </LinkButton>
          )}
        </Form>
      )}
    </li>
  );
};
