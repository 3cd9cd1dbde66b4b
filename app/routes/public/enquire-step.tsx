import { data, redirect } from 'react-router';
import { isAnswerStep, stepAfter, stepNumber, steps } from '../../domain/intake/answers.ts';
import { StepPage } from '../../domain/intake/components/step-page.tsx';
import { TwoVersions } from '../../domain/intake/components/two-versions.tsx';
import { limitSaving } from '../../domain/intake/enquiry-limits.server.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { firstValue, readValues } from '../../domain/intake/form-values.ts';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { originOf, originText, readOrigin } from '../../domain/intake/origin.ts';
import { fillFromLink } from '../../domain/intake/prefill.ts';
import { problemOf } from '../../domain/intake/problem-of.server.ts';
import { saveStep } from '../../domain/intake/save-step.server.ts';
import { fillStep, fingerprint, parseStep } from '../../domain/intake/step-form.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { networkOf } from '../../platform/network.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { isFormSent } from '../../platform/request-context.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { takeLanguageChange } from '../../platform/typed-form.server.ts';
import { visitOf } from '../../platform/visit.server.ts';
import type { Route } from './+types/enquire-step.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const { step } = params;
  if (!isAnswerStep(step)) throw data(null, { status: 404 });
  const lng = requireLanguage(params);
  const query = new URL(request.url).searchParams;
  const [draft, door] = await Promise.all([
    // A form that cannot be filled from the database is shown all the same.
    findDraft(readCookie(request, 'kp-draft')).catch(() => 'away' as const),
    getDoor().catch(() => null),
  ]);
  const away = draft === 'away';
  const known = away ? null : draft;
  if (known?.sent) throw redirect(paths.enquirySent(lng));
  if (!known && !away && step !== 'company' && !isFormSent())
    throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }));
  const answers = known?.answers ?? {};
  const page = {
    step,
    away,
    values: { ...fillStep(step, answers, lng), ...(known ? {} : fillFromLink(query)) },
    basedOn: fingerprint(answers[step]),
    company: answers.company,
    codeName: known?.code_name ?? '',
    savedAt: known?.saved_at ?? null,
    until: known?.expires_at ?? null,
    origin: known ? null : originText(originOf(visitOf(request))),
    desk: door?.desk.name ?? null,
    reach: door?.desk.contact_line ?? null,
    change: query.has('change'),
    notice: query.get('notice'),
  };
  return data(page, { status: away ? 503 : 200 });
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  const { step } = params;
  if (!isAnswerStep(step)) throw data(null, { status: 404 });
  const lng = requireLanguage(params);
  const form = await readForm(request);
  const change = takeLanguageChange(form);
  const values = readValues(form);
  /** The page in the language chosen, with everything as it was typed. */
  const again = () => data({ values, errors: {} }, change ? { headers: change } : {});
  const { answers, errors } = parseStep(step, values);
  if (!answers) return change ? again() : data({ values, errors }, { status: 422 });
  const key = readCookie(request, 'kp-draft');
  try {
    await limitSaving(networkOf(request));
    const saved = await saveStep({
      key,
      step,
      answers,
      basedOn: firstValue(values, 'based_on'),
      language: lng,
      network: networkOf(request),
      origin: readOrigin(new URLSearchParams(firstValue(values, 'origin'))),
    });
    if (saved.outcome === 'sent') return redirect(paths.enquirySent(lng), 303);
    if (saved.outcome === 'two_versions')
      return data({ values, two: { saved: saved.draft, mine: answers } }, { status: 409 });
    const headers = new Headers(change ?? {});
    // The cookie lives as long as the draft, which lives 14 days from the last change.
    headers.append('set-cookie', writeCookie('kp-draft', saved.key));
    const gone = saved.begun && step !== 'company';
    const next = gone ? 'company' : change ? step : saved.complete ? 'check' : stepAfter(step);
    return redirect(paths.enquire(lng, next, gone ? { notice: 'gone-kept' } : {}), { status: 303, headers });
  } catch (error) {
    if (change) return again();
    const problem = problemOf(error);
    return data({ values, problem }, { status: problem.status });
  }
};

export const handle = { typedForm: () => 'questions' };

const EnquireStep = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { step } = loaderData;
  const { t } = useTranslation();
  const errors = actionData && 'errors' in actionData ? actionData.errors : {};
  const problem = actionData && 'problem' in actionData ? actionData.problem : null;
  const wrong = problem || Object.keys(errors).length > 0;
  const title = t(`form:${step}.title`);
  return (
    <>
      <title>
        {tabTitle(
          wrong
            ? t('form:title-error', { title })
            : t('form:title', { title, number: stepNumber(step), of: steps.length }),
        )}
      </title>
      <meta
        name="description"
        content={t(`form:${step}.intro`, { desk: loaderData.desk ?? t('form:desk') })}
      />
      {actionData && 'two' in actionData ? (
        <TwoVersions
          step={step}
          values={actionData.values}
          desk={loaderData.desk}
          mine={{ [step]: actionData.two.mine }}
          saved={actionData.two.saved}
        />
      ) : (
        <StepPage
          page={loaderData}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          problem={problem}
        />
      )}
    </>
  );
};
export default EnquireStep;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
