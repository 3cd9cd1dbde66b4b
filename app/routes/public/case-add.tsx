import { filled } from '../../domain/intake/components/form-state.ts';
import { addToEnquiry } from '../../domain/own-case/add-to-enquiry.server.ts';
import {
  additionFields,
  additionGroups,
  additionLength,
  parseAddition,
} from '../../domain/own-case/addition-form.ts';
import { answerOwnAct } from '../../domain/own-case/answer-own-act.server.ts';
import { Additions } from '../../domain/own-case/components/additions.tsx';
import { OwnActPage } from '../../domain/own-case/components/own-act-page.tsx';
import { OwnForm } from '../../domain/own-case/components/own-form.tsx';
import { loadOwnCase } from '../../domain/own-case/load-own-case.server.ts';
import { formThatStays } from '../../domain/own-case/own-act.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { paths } from '../../paths.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/case-add.ts';

export const loader = ({ request }: Route.LoaderArgs) => loadOwnCase(request);

export const action = ({ request, params }: Route.ActionArgs) =>
  answerOwnAct(request, {
    parse: parseAddition,
    act: async (key, requestId, addition) => {
      await addToEnquiry(key, requestId, addition);
      return paths.caseAct(requireLanguage(params), 'add', { done: 'yes' });
    },
  });

export const handle = { typedForm: formThatStays(() => true) };

/** The title of the tab says when something is wrong, so the page writes its `<title>` itself. */
const CaseAdd = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  const options = additionGroups.flatMap((group) =>
    additionFields[group].map((field) => ({
      value: `${group}.${field}`,
      label: `${t(`form:about.${group}`)}: ${t(`form:about.field.${field}` as Key)}`,
    })),
  );
  return (
    <OwnActPage
      loaded={loaderData}
      problem={actionData}
      title="case:add.title"
      result={loaderData.done && t('case:add.done')}
    >
      {({ additions }) => (
        <>
          <p className="page-intro">{t('case:add.intro')}</p>
          <OwnForm
            id="own-form"
            requestId={actionData?.requestId ?? loaderData.requestId}
            submit={t('case:add.send')}
          >
            <Select
              {...filled(form, 'about', t)}
              label={t('case:add.about')}
              empty={t('case:add.choose')}
              options={options}
            />
            <TextArea
              {...filled(form, 'text', t)}
              label={t('case:add.text')}
              hint={t('case:add.hint')}
              data-limit={additionLength}
              data-limit-text={t('form:characters-left', { count: '#' })}
            />
          </OwnForm>
          {additions.length > 0 && (
            <>
              <h2>{t('case:additions.title')}</h2>
              <Additions additions={additions} />
            </>
          )}
        </>
      )}
    </OwnActPage>
  );
};
export default CaseAdd;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
