import { filled } from '../../domain/intake/components/form-state.ts';
import { firstValue, type Parsed, type Values } from '../../domain/intake/form-values.ts';
import { answerOwnAct } from '../../domain/own-case/answer-own-act.server.ts';
import { parseColleague } from '../../domain/own-case/colleague-form.ts';
import { OwnActPage } from '../../domain/own-case/components/own-act-page.tsx';
import { OwnForm } from '../../domain/own-case/components/own-form.tsx';
import { PeopleList } from '../../domain/own-case/components/people-list.tsx';
import { loadOwnCase } from '../../domain/own-case/load-own-case.server.ts';
import { nameColleague } from '../../domain/own-case/name-colleague.server.ts';
import { formThatStays } from '../../domain/own-case/own-act.ts';
import { mayGiveKeys, type OwnCase } from '../../domain/own-case/own-case.ts';
import { takeBackKey } from '../../domain/own-case/take-back-key.server.ts';
import type { Translate } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { paths } from '../../paths.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { Field } from '../../ui/field.tsx';
import type { Route } from './+types/case-people.ts';

export const loader = ({ request }: Route.LoaderArgs) => loadOwnCase(request, ({ people }) => people.length);

type Asked = { person: string } | { full_name: string; email: string };

const parse = (values: Values): Parsed<Asked> =>
  firstValue(values, 'act') === 'take-back'
    ? { answers: { person: firstValue(values, 'person') } }
    : parseColleague(values);

export const action = ({ request, params }: Route.ActionArgs) =>
  answerOwnAct<Asked>(request, {
    parse,
    act: async (key, requestId, asked) => {
      if ('person' in asked) await takeBackKey(key, requestId, asked.person);
      else await nameColleague(key, requestId, asked);
      const done = 'person' in asked ? 'taken' : 'given';
      return paths.caseAct(requireLanguage(params), 'people', { done });
    },
  });

const resultOf = (done: string | null, t: Translate) => {
  if (done === 'given') return t('case:people.given');
  return done === 'taken' ? t('case:people.taken') : null;
};

const GiveKey = ({ ownCase, actionData, requestId }: GiveKeyProps) => {
  const { t } = useTranslation();
  if (!mayGiveKeys(ownCase))
    return <p>{t(ownCase.closed ? 'case:people.closed' : 'case:people.only-first')}</p>;
  const form = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  return (
    <>
      <h2>{t('case:people.give-title')}</h2>
      <OwnForm id="own-form" act="give" requestId={requestId} submit={t('case:people.send')}>
        <Field {...filled(form, 'full_name', t)} label={t('case:people.full-name')} dir="auto" />
        <Field
          {...filled(form, 'email', t)}
          label={t('case:people.email')}
          hint={t('case:people.email-hint')}
          inputMode="email"
          spellCheck={false}
          dir="ltr"
        />
      </OwnForm>
    </>
  );
};

interface GiveKeyProps {
  ownCase: OwnCase;
  actionData: Route.ComponentProps['actionData'];
  requestId: string;
}

export const handle = { typedForm: formThatStays(mayGiveKeys) };

/** The title of the tab says when something is wrong, so the page writes its `<title>` itself. */
const CasePeople = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <OwnActPage
      loaded={loaderData}
      problem={actionData}
      title="case:people.title"
      result={resultOf(loaderData.done, t)}
    >
      {(ownCase) => (
        <>
          <p className="page-intro">{t('case:people.intro')}</p>
          <PeopleList ownCase={ownCase} requestIds={loaderData.ids} />
          <GiveKey
            ownCase={ownCase}
            actionData={actionData}
            requestId={actionData?.requestId ?? loaderData.requestId}
          />
        </>
      )}
    </OwnActPage>
  );
};
export default CasePeople;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
