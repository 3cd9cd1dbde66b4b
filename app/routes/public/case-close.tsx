import { filled } from '../../domain/intake/components/form-state.ts';
import type { Parsed, Values } from '../../domain/intake/form-values.ts';
import { answerOwnAct, typedText } from '../../domain/own-case/answer-own-act.server.ts';
import { closeOwnCase } from '../../domain/own-case/close-own-case.server.ts';
import { OwnActPage } from '../../domain/own-case/components/own-act-page.tsx';
import { OwnForm } from '../../domain/own-case/components/own-form.tsx';
import { loadOwnCase } from '../../domain/own-case/load-own-case.server.ts';
import { formThatStays } from '../../domain/own-case/own-act.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { paths } from '../../paths.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/case-close.ts';

const longestReason = 2000;

export const loader = ({ request }: Route.LoaderArgs) => loadOwnCase(request);

const parse = (values: Values): Parsed<{ reason: string | null }> => {
  const reason = typedText(values, 'reason');
  if (reason && reason.length > longestReason) return { errors: { reason: 'case:end.error.too-long' } };
  return { answers: { reason } };
};

export const action = ({ request, params }: Route.ActionArgs) =>
  answerOwnAct(request, {
    parse,
    act: async (key, requestId, { reason }) => {
      await closeOwnCase(key, requestId, reason);
      return paths.caseAct(requireLanguage(params), 'close', { done: 'yes' });
    },
  });

export const handle = { typedForm: formThatStays(({ closed }) => !closed) };

/** The title of the tab says when something is wrong, so the page writes its `<title>` itself. */
const CaseClose = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  return (
    <OwnActPage loaded={loaderData} problem={actionData} title="case:end.title">
      {({ closed }) =>
        closed ? (
          <p className="page-intro" role="status">
            {t('case:end.closed')}
          </p>
        ) : (
          <>
            <p className="page-intro">{t('case:end.intro')}</p>
            <OwnForm
              id="own-form"
              requestId={actionData?.requestId ?? loaderData.requestId}
              submit={t('case:end.send')}
            >
              <TextArea
                {...filled(form, 'reason', t)}
                label={t('case:end.reason')}
                optional
                data-limit={longestReason}
                data-limit-text={t('form:characters-left', { count: '#' })}
              />
            </OwnForm>
          </>
        )
      }
    </OwnActPage>
  );
};
export default CaseClose;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
