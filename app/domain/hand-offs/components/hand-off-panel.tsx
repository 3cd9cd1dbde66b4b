import { Maximize2 } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { Panel, PanelSection } from '../../../ui/desk/panel.tsx';
import { otherSide } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import type { Returned } from '../refusals.ts';
import { isAct } from '../transitions.ts';
import { HandOffAnswer } from './hand-off-answer.tsx';
import { HandOffName } from './hand-off-name.tsx';
import { HandOffThread } from './hand-off-thread.tsx';
import { JustDone } from './just-done.tsx';
import { PathSoFar } from './path-so-far.tsx';
import { WhatOpens } from './what-opens.tsx';
import './hand-off-panel.css';

interface Props {
  handOff: HandOffPage;
  me: string;
  requestIds: { act: string; thread: string };
  closeTo: string;
  wished: string | null;
  /** The act that has just succeeded, from the address. */
  done: string | null;
  returned: Returned | null;
}

/** One hand-off: its path, what it opens, the thread, and what I can do. */
export const HandOffPanel = ({ handOff, me, requestIds, closeTo, wished, done, returned }: Props) => {
  const { t, lng } = useTranslation();
  const { id, kind, mine, state, address, sector, region, stage, need, receiver } = handOff;
  const other = otherSide(handOff);
  const finished = isAct(done) || done === 'draft' ? done : null;
  return (
    <div className="panel-frame" data-hand-off={id}>
      <Panel
        title={<HandOffName of={handOff} />}
        bar={t(mine === 'receiver' ? `hand-offs:from.${kind}` : `hand-offs:to.${kind}`, { name: other.name })}
        closeTo={closeTo}
        tools={
          address && (
            <LinkButton look="quiet" iconOnly icon={Maximize2} to={paths.lead(address)}>
              {t('hand-offs:panel.as-page')}
            </LinkButton>
          )
        }
        intro={
          <p className="soft panel-need">
            {stage && (
              <>
                {t('hand-offs:panel.coded', {
                  sector: t(`pipeline:sector.${sector}`),
                  region: t(`pipeline:region.${region}`),
                  stage: t(`pipeline:stage.${stage}`).toLocaleLowerCase(lng),
                })}{' '}
              </>
            )}
            <bdi>{need}</bdi>
          </p>
        }
      >
        {finished && !returned && (
          <JustDone key={`${finished}-${handOff.version}`}>
            {t(`hand-offs:done.${finished}`, { other: other.short_name })}
          </JustDone>
        )}
        <PanelSection title={t('hand-offs:panel.path')}>
          <PathSoFar handOff={handOff} />
        </PanelSection>
        <PanelSection
          title={
            mine === 'receiver'
              ? t('hand-offs:panel.reads')
              : t('hand-offs:panel.reads-theirs', { name: receiver.short_name })
          }
        >
          <WhatOpens handOff={handOff} />
        </PanelSection>
        <section aria-label={t('hand-offs:panel.acts')}>
          <HandOffAnswer
            key={`${id}-${handOff.version}-${wished}`}
            handOff={handOff}
            me={me}
            requestId={requestIds.act}
            wished={wished}
            returned={returned?.act === 'thread' ? null : returned}
          />
        </section>
        {mine && state !== 'draft' && state !== 'discarded' && (
          <PanelSection title={t('hand-offs:panel.thread', { name: other.short_name })}>
            <HandOffThread
              handOff={handOff}
              requestId={requestIds.thread}
              returned={returned?.act === 'thread' ? returned : null}
            />
          </PanelSection>
        )}
      </Panel>
    </div>
  );
};
