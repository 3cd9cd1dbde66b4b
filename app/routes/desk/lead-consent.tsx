import { listOrganisations } from '../../domain/organisations/list-organisations.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { ConsentForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { ConsentFields, useConsentForm } from '../../domain/pipeline/components/consent-fields.tsx';
import { listConsentSources } from '../../domain/pipeline/list-consent-sources.server.ts';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { recordConsent } from '../../domain/pipeline/record-consent.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import type { Route } from './+types/lead-consent.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'consent');
  const [sources, all] = await orErrorPage(
    Promise.all([listConsentSources(args.request, args.params.address), listOrganisations()]),
  );
  const organisations = all.filter(({ slug }) => slug !== act.found.row.responsible?.slug);
  return { ...act, sources, organisations };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: ConsentForm,
    lists: ['groups'],
    act: (input) => recordConsent(args.request, input),
  });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:consent-form.title');

const ConsentPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form = useConsentForm(actionData, loaderData.sources, loaderData.organisations);
  return (
    <ActPage
      act={loaderData}
      form={form}
      title={t('lead:consent-form.title')}
      submit={t('lead:consent-form.act')}
      intro={t('lead:consent-form.intro')}
    >
      <ConsentFields form={form} />
    </ActPage>
  );
};
export default ConsentPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
