import { ShieldCheck } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { requireMember, withMember } from '../../domain/organisations/require-member.server.ts';
import { SetAsideCase } from '../../domain/pipeline/components/set-aside-case.tsx';
import { judgeEnquiry } from '../../domain/pipeline/judge-enquiry.server.ts';
import { listSetAside } from '../../domain/pipeline/list-set-aside.server.ts';
import { JudgeForm } from '../../domain/pipeline/set-aside.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import { Toast } from '../../ui/desk/notice.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/set-aside.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const [, { rows, total }] = await withMember(request, () => listSetAside(request));
  return { rows: rows.map((row) => ({ ...row, requestId: newRequestId() })), total };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: JudgeForm,
    act: async (input) => {
      await judgeEnquiry(request, input);
      return paths.setAside({ done: input.verdict, case: input.address });
    },
  });
};

/** After a refusal the page shows what is set aside now. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'pipeline:set-aside.title');

const Done = () => {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const address = query.get('case') ?? '';
  const done = query.get('done');
  if (done !== 'release' && done !== 'spam') return null;
  return (
    <Toast
      action={
        done === 'release' && (
          <Link to={paths.lead(address)}>{t('pipeline:set-aside.open', { reference: address })}</Link>
        )
      }
    >
      {t(`pipeline:set-aside.done.${done}`)}
    </Toast>
  );
};

const SetAsidePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { rows, total } = loaderData;
  const back = <LinkButton to={paths.inbox()}>{t('pipeline:set-aside.to-inbox')}</LinkButton>;
  return (
    <>
      <PageHead title={t('pipeline:set-aside.title')} action={rows.length > 0 && back} />
      <Done />
      {rows.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('pipeline:set-aside.empty-title')} action={back}>
          {t('pipeline:set-aside.empty-text')}
        </EmptyState>
      ) : (
        <>
          <p className="aside-intro soft">{t('pipeline:set-aside.intro')}</p>
          <ul className="aside-list">
            {rows.map((row) => (
              <SetAsideCase
                key={row.address}
                row={row}
                requestId={row.requestId}
                problem={actionData?.values.address?.[0] === row.address ? actionData : undefined}
              />
            ))}
          </ul>
          {total > rows.length && (
            <p className="more-rows">{t('pipeline:inbox.part', { count: rows.length, total })}</p>
          )}
        </>
      )}
    </>
  );
};
export default SetAsidePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
