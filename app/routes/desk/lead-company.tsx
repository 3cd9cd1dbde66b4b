import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { CompanyForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { saveCompany } from '../../domain/pipeline/save-company.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-company.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.edit, 'responsible');
  return { found, places: listPlaces(requestLanguage(request)), requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: CompanyForm,
    act: async (input) => {
      await saveCompany(request, { address: params.address, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:company.form.title');

const CompanyPage = () => {
  const { t } = useTranslation();
  const { found, places, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:company.form.title')}
      problem={problem}
      requestId={requestId}
      version={found.company?.version}
      submit={t('lead:save')}
    >
      <Field
        name="legal_name"
        label={t('lead:company.form.legal_name')}
        required
        defaultValue={typed(problem, 'legal_name', found.company?.legal_name)}
        error={error('legal_name')}
      />
      <Field
        name="native_name"
        label={t('lead:company.form.native_name')}
        optional
        dir="auto"
        defaultValue={typed(problem, 'native_name', found.company?.native_name)}
        error={error('native_name')}
      />
      <Select
        name="country"
        label={t('lead:company.form.country')}
        options={places.countries}
        defaultValue={typed(problem, 'country', found.company?.country)}
        error={error('country')}
      />
      <Field
        name="website"
        type="url"
        label={t('lead:company.form.website')}
        hint={t('lead:company.form.website-hint')}
        optional
        defaultValue={typed(problem, 'website', found.company?.website)}
        error={error('website')}
      />
    </ActPage>
  );
};
export default CompanyPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
