import { useActionData, useLoaderData } from 'react-router';
import { listOrganisations } from '../../domain/organisations/list-organisations.server.ts';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { ALL_PARTNERS, ConsentForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage, typed, typedList, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { consentGroups } from '../../domain/pipeline/ledger.ts';
import { listConsentSources } from '../../domain/pipeline/list-consent-sources.server.ts';
import { recordConsent } from '../../domain/pipeline/record-consent.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-consent.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const [found, sources, all] = await orErrorPage(
    Promise.all([
      getCase(request, params.address),
      listConsentSources(request, params.address),
      listOrganisations(),
    ]),
  );
  requireRight(found.rights.consent, 'responsible');
  const organisations = all.filter(({ slug }) => slug !== found.row.responsible?.slug);
  return { found, requestId: newRequestId(), sources, organisations };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: ConsentForm,
    lists: ['groups'],
    act: async (input) => {
      await recordConsent(request, { address: params.address, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:consent-form.title');

const ConsentPage = () => {
  const { t, format } = useTranslation();
  const { found, requestId, sources, organisations } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:consent-form.title')}
      problem={problem}
      requestId={requestId}
      submit={t('lead:consent-form.act')}
      intro={t('lead:consent-form.intro')}
    >
      <ChoiceGroup
        name="entry"
        label={t('lead:consent-form.entry')}
        hint={sources.length === 0 ? t('lead:consent-form.none') : undefined}
        choices={sources.map((source) => ({
          value: source.id,
          label: format.dateTime(source.at),
          hint: <bdi>{source.text}</bdi>,
        }))}
        chosen={typed(problem, 'entry', sources[0]?.id)}
        error={error('entry')}
      />
      <Select
        name="organisation"
        label={t('lead:consent-form.organisation')}
        empty={t('lead:field.choose')}
        options={[
          ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
          { value: ALL_PARTNERS, label: t('lead:consent-form.all') },
        ]}
        defaultValue={typed(problem, 'organisation', '')}
        error={error('organisation')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="groups"
        label={t('lead:consent-form.groups')}
        choices={consentGroups.map((group) => ({ value: group, label: t(`lead:ledger.group.${group}`) }))}
        chosen={typedList(problem, 'groups', [])}
        error={error('groups')}
      />
      <Select
        name="listing"
        label={t('lead:consent-form.listing')}
        options={[
          { value: 'coded_listing', label: t('lead:openness-form.choice.coded') },
          { value: 'open_listing', label: t('lead:openness-form.choice.open') },
        ]}
        defaultValue={typed(problem, 'listing', 'coded_listing')}
      />
    </ActPage>
  );
};
export default ConsentPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
