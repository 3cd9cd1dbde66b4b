import { ArrowLeftRight } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { answerHandOff } from '../../domain/hand-offs/answer-hand-off.server.ts';
import { HandOffList } from '../../domain/hand-offs/components/hand-off-list.tsx';
import { HandOffPanel } from '../../domain/hand-offs/components/hand-off-panel.tsx';
import { NoHandOffs } from '../../domain/hand-offs/components/no-hand-offs.tsx';
import { getHandOff } from '../../domain/hand-offs/get-hand-off.server.ts';
import { type HandOffShow, type Side, sides } from '../../domain/hand-offs/hand-offs.ts';
import { listHandOffs } from '../../domain/hand-offs/list-hand-offs.server.ts';
import { requireMember, withMember } from '../../domain/organisations/require-member.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Segments } from '../../ui/desk/segments.tsx';
import type { Route } from './+types/hand-offs.ts';

const showIn = (parameters: URLSearchParams): HandOffShow =>
  parameters.get('show') === 'ended' ? 'ended' : 'open';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const open = searchParams.get('open');
  const [me, [list, handOff]] = await withMember(request, () =>
    Promise.all([
      listHandOffs(request, showIn(searchParams), {
        received: searchParams.get('received'),
        sent: searchParams.get('sent'),
      }),
      open ? getHandOff(request, open) : Promise.resolve(null),
    ]),
  );
  const works = me.member.role === 'officer' || me.member.role === 'partner';
  return {
    ...list,
    handOff,
    works,
    me: me.member.id,
    requestIds: { act: newRequestId(), thread: newRequestId() },
  };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  return answerHandOff(request, await readForm(request));
};

/** After a refusal the page shows how the hand-off stands now, beside what was typed. */
export const shouldRevalidate = () => true;

const HandOffsPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const { next, totals, handOff, works, me, requestIds } = loaderData;
  const show = showIn(parameters);
  const list = paths.handOffs({ show: show === 'ended' ? show : undefined });
  const pageOf = (side: Side, from: string | null) => {
    const other = side === 'sent' ? 'received' : 'sent';
    return paths.handOffs({
      show: show === 'ended' ? show : undefined,
      [side]: from ?? undefined,
      [other]: parameters.get(other) ?? undefined,
    });
  };
  return (
    <>
      <title>{tabTitle(t('hand-offs:title'))}</title>
      <PageHead
        title={t('hand-offs:title')}
        views={
          <Segments
            label={t('hand-offs:show')}
            items={[
              { to: paths.handOffs(), label: t('hand-offs:open'), current: show === 'open' },
              {
                to: paths.handOffs({ show: 'ended' }),
                label: t('hand-offs:ended'),
                current: show === 'ended',
              },
            ]}
          />
        }
        action={
          works && (
            <LinkButton icon={ArrowLeftRight} to={paths.newHandOff()}>
              {t('hand-offs:new.title')}
            </LinkButton>
          )
        }
      />
      <div className={handOff ? 'split split-wide' : 'split split-alone'}>
        <div>
          {sides.map((side) => (
            <HandOffList
              key={side}
              side={side}
              handOffs={loaderData[side]}
              older={next[side] && pageOf(side, next[side])}
              newest={parameters.has(side) ? pageOf(side, null) : null}
              total={totals?.[side] ?? null}
              open={handOff?.id ?? null}
              show={show}
              empty={<NoHandOffs side={side} show={show} works={works} />}
            />
          ))}
        </div>
        {handOff && (
          <HandOffPanel
            handOff={handOff}
            me={me}
            requestIds={requestIds}
            closeTo={list}
            wished={parameters.get('act')}
            done={parameters.get('done')}
            returned={actionData ?? null}
          />
        )}
      </div>
    </>
  );
};
export default HandOffsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
