import { firstValue, type Parsed, type Values } from '../../domain/intake/form-values.ts';
import { zoneOfCountry } from '../../domain/intake/reader-time.ts';
import { acceptCall } from '../../domain/own-case/accept-call.server.ts';
import { answerOwnAct } from '../../domain/own-case/answer-own-act.server.ts';
import { parseCall } from '../../domain/own-case/call-form.ts';
import { AcceptCall, ProposeCall } from '../../domain/own-case/components/call-form.tsx';
import { StandingCall } from '../../domain/own-case/components/call-times.tsx';
import { OwnActPage } from '../../domain/own-case/components/own-act-page.tsx';
import { loadOwnCase } from '../../domain/own-case/load-own-case.server.ts';
import { formThatStays } from '../../domain/own-case/own-act.ts';
import { countryOf } from '../../domain/own-case/own-case.ts';
import { proposeCall } from '../../domain/own-case/propose-call.server.ts';
import type { Translate } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/case-call.ts';

export const loader = ({ request }: Route.LoaderArgs) => loadOwnCase(request, () => 1);

type Asked = { proposal: string; chosen: string } | { zone: string; times: string[] };

const parse = (values: Values): Parsed<Asked> => {
  if (firstValue(values, 'act') !== 'accept') return parseCall(values, now());
  const chosen = firstValue(values, 'chosen');
  if (!chosen) return { errors: { chosen: 'case:call.error.choose' } };
  return { answers: { proposal: firstValue(values, 'proposal'), chosen } };
};

export const action = ({ request, params }: Route.ActionArgs) =>
  answerOwnAct<Asked>(request, {
    parse,
    act: async (key, requestId, asked) => {
      const accepts = 'chosen' in asked;
      if (accepts) await acceptCall(key, requestId, asked.proposal, asked.chosen);
      else await proposeCall(key, requestId, asked);
      return paths.caseAct(requireLanguage(params), 'call', { done: accepts ? 'accepted' : 'proposed' });
    },
  });

const resultOf = (done: string | null, t: Translate) => {
  if (done === 'accepted') return t('case:call.accepted');
  return done === 'proposed' ? t('case:call.done') : null;
};

export const handle = { typedForm: formThatStays(({ closed }) => !closed) };

/** The title of the tab says when something is wrong, so the page writes its `<title>` itself. */
const CaseCall = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const requestId = actionData?.requestId ?? loaderData.requestId;
  return (
    <OwnActPage
      loaded={loaderData}
      problem={actionData}
      title="case:call.title"
      result={resultOf(loaderData.done, t)}
    >
      {(ownCase) => {
        const { calls: call, closed } = ownCase;
        const zone = call?.zone ?? zoneOfCountry(countryOf(ownCase));
        const toChoose = call?.from === 'us' && !call.chosen;
        const form = {
          values: actionData?.values ?? { zone: [zone ?? ''] },
          errors: actionData?.errors ?? {},
        };
        return (
          <>
            <p className="page-intro">{t(closed ? 'case:call.closed' : 'case:call.intro')}</p>
            {call && !toChoose && <StandingCall call={call} zone={zone} />}
            {call && toChoose && (
              <>
                <p>{t('case:call.standing-ours')}</p>
                <AcceptCall form={form} requestId={loaderData.ids[0] ?? ''} call={call} zone={zone} />
              </>
            )}
            {call && !closed && <h2>{t('case:call.other')}</h2>}
            {!closed && <ProposeCall form={form} requestId={requestId} />}
          </>
        );
      }}
    </OwnActPage>
  );
};
export default CaseCall;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
