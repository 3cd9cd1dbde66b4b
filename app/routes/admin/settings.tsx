import { AdminDone } from '../../domain/organisations/components/admin-form.tsx';
import { AdminViews } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import {
  EmbeddingPart,
  GatesPart,
  LanguagesPart,
  ListsPart,
  SecondFactorPart,
  TargetsPart,
  TemplatesPart,
} from '../../domain/settings/components/settings-parts.tsx';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings.ts';

const dones = ['gate', 'targets', 'languages', 'embedding', 'two-step'] as const;

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const done = new URL(request.url).searchParams.get('done');
  return {
    ...(await orErrorPage(getManagedSettings(request))),
    done: dones.find((each) => each === done) ?? null,
  };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:part.settings');

const SettingsPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { done, gates, settings, choices } = loaderData;
  return (
    <>
      <PageHead title={t('admin:part.settings')} views={<AdminViews here="settings" />} />
      <AdminDone words={done && t(`admin:settings.done.${done}`)} />
      <div className="admin">
        <p className="soft">{t('admin:settings.intro')}</p>
        <GatesPart gates={gates} />
        <TargetsPart settings={settings} />
        <LanguagesPart settings={settings} />
        <SecondFactorPart settings={settings} />
        <EmbeddingPart settings={settings} />
        <TemplatesPart />
        <ListsPart choices={choices} />
      </div>
    </>
  );
};
export default SettingsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
