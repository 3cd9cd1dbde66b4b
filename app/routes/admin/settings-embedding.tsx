import { useActionData, useLoaderData } from 'react-router';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { EmbedSnippets } from '../../domain/settings/components/embed-snippets.tsx';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { forgetEmbedHosts } from '../../domain/settings/list-embed-hosts.server.ts';
import { saveSetting } from '../../domain/settings/save-setting.server.ts';
import { EmbedHostsForm } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { publicUrl } from '../../platform/env.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/settings-embedding.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const { settings } = await orErrorPage(getManagedSettings(request));
  return { hosts: settings.embed_hosts, site: publicUrl(), requestId: newRequestId() };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: EmbedHostsForm,
    act: async (input) => {
      await saveSetting(request, 'embed_hosts', input);
      forgetEmbedHosts();
      return paths.adminSettings({ done: 'embedding' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.embedding-title');

const EmbeddingPage = () => {
  const { t } = useTranslation();
  const { hosts, site, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { field } = useFields(problem);
  return (
    <>
      <AdminCrumbs part="settings" here={t('admin:settings.embedding-title')} />
      <PageHead title={t('admin:settings.embedding-title')} />
      <div className="admin narrow">
        <p className="soft">{t('admin:settings.embedding-text')}</p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={hosts.version}
          submit={t('admin:save')}
          cancel={paths.adminSettings()}
        >
          <TextArea
            {...field('hosts', hosts.value.join('\n'))}
            label={t('admin:settings.embed-hosts')}
            hint={t('admin:settings.embed-hosts-hint')}
            dir="ltr"
            spellCheck={false}
          />
        </AdminForm>
        <EmbedSnippets site={site} />
      </div>
    </>
  );
};
export default EmbeddingPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
