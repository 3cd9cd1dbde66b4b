import type { IdentifierKind } from '../../domain/directory/identifiers.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { CompanyForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { saveCompany } from '../../domain/pipeline/save-company.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-company.ts';

export const loader = async (args: Route.LoaderArgs) => ({
  ...(await loadAct(args, 'edit')),
  places: listPlaces(requestLanguage(args.request)),
});

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: CompanyForm, act: (input) => saveCompany(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:company.form.title');

const CompanyPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { found, places } = loaderData;
  const { company } = found;
  const number = (kind: IdentifierKind) => ({
    label: t(`lead:company.form.${kind}`),
    now: company?.identifiers.find((each) => each.kind === kind)?.value,
  });
  const form = useActForm(actionData, {
    legal_name: { label: t('lead:company.form.legal_name'), now: company?.legal_name },
    native_name: { label: t('lead:company.form.native_name'), now: company?.native_name },
    country: { label: t('lead:company.form.country'), now: company?.country, options: places.countries },
    website: { label: t('lead:company.form.website'), now: company?.website },
    registration: number('registration'),
    lei: number('lei'),
    vat: number('vat'),
    cvr: number('cvr'),
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="company"
      title={t('lead:company.form.title')}
      submit={t('lead:save')}
    >
      <Field {...form.line('legal_name')} required />
      <Field {...form.line('native_name')} optional dir="auto" />
      <Select {...form.pick('country')} />
      <Field {...form.line('website')} type="url" hint={t('lead:company.form.website-hint')} optional />
      <Field {...form.line('registration')} hint={t('lead:company.form.registration-hint')} optional />
      <Field {...form.line('lei')} hint={t('lead:company.form.lei-hint')} optional />
      <Field {...form.line('vat')} hint={t('lead:company.form.vat-hint')} optional />
      <Field {...form.line('cvr')} hint={t('lead:company.form.cvr-hint')} optional />
    </ActPage>
  );
};
export default CompanyPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
