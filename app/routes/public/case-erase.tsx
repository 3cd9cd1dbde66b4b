import { firstValue } from '../../domain/intake/form-values.ts';
import { answerOwnAct } from '../../domain/own-case/answer-own-act.server.ts';
import { askForErasure } from '../../domain/own-case/ask-for-erasure.server.ts';
import { OwnActPage } from '../../domain/own-case/components/own-act-page.tsx';
import { OwnForm } from '../../domain/own-case/components/own-form.tsx';
import { loadOwnCase } from '../../domain/own-case/load-own-case.server.ts';
import type { OwnCase } from '../../domain/own-case/own-case.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { paths } from '../../paths.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/case-erase.ts';

export const loader = ({ request }: Route.LoaderArgs) => loadOwnCase(request);

export const action = ({ request, params }: Route.ActionArgs) =>
  answerOwnAct(request, {
    parse: (values) => ({ answers: { ask: firstValue(values, 'act') !== 'withdraw' } }),
    act: async (key, requestId, { ask }) => {
      await askForErasure(key, requestId, ask);
      return paths.caseAct(requireLanguage(params), 'erase', { done: ask ? 'asked' : 'withdrawn' });
    },
  });

const Erasure = ({ ownCase, requestId }: { ownCase: OwnCase; requestId: string }) => {
  const { t, lng, format } = useTranslation();
  const { erasure, responsible } = ownCase;
  return (
    <>
      <p className="page-intro">{t('case:erase.intro', { organisation: responsible.name })}</p>
      <p>{t('case:erase.stays')}</p>
      <p>
        {t('case:erase.after')} <a href={paths.caseAct(lng, 'data')}>{t('case:erase.copy')}</a>
      </p>
      {erasure && (
        <p className="request">
          {t('case:erase.asked', {
            asked: format.date(erasure.asked_at),
            due: format.date(erasure.due_at),
          })}
        </p>
      )}
      <OwnForm
        act={erasure ? 'withdraw' : 'ask'}
        requestId={requestId}
        submit={t(erasure ? 'case:erase.withdraw' : 'case:erase.send')}
        look={erasure ? 'quiet' : 'primary'}
      />
    </>
  );
};

/** The title of the tab says when something is wrong, so the page writes its `<title>` itself. */
const CaseErase = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { ownCase, done, requestId } = loaderData;
  const organisation = ownCase && ownCase !== 'away' ? ownCase.responsible.name : '';
  const results: Record<string, string> = {
    asked: t('case:erase.done', { organisation }),
    withdrawn: t('case:erase.withdrawn'),
  };
  return (
    <OwnActPage
      loaded={loaderData}
      problem={actionData}
      title="case:erase.title"
      result={results[done ?? ''] ?? null}
    >
      {(found) => <Erasure ownCase={found} requestId={actionData?.requestId ?? requestId} />}
    </OwnActPage>
  );
};
export default CaseErase;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
