import { useActionData, useLoaderData } from 'react-router';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { saveSetting } from '../../domain/settings/save-setting.server.ts';
import { targets } from '../../domain/settings/settings.ts';
import { TargetsForm, WorkingHoursForm } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Field } from '../../ui/field.tsx';
import type { Route } from './+types/settings-targets.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const { settings } = await orErrorPage(getManagedSettings(request));
  return { settings, requestId: newRequestId() };
};

/** Two forms on one page: the one with `from` is the working day. */
export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  const form = await readForm(request);
  const done = paths.adminSettings({ done: 'targets' });
  return form.has('from')
    ? answerAct({
        form,
        schema: WorkingHoursForm,
        act: async (input) => {
          await saveSetting(request, 'working_hours', input);
          return done;
        },
      })
    : answerAct({
        form,
        schema: TargetsForm,
        act: async (input) => {
          await saveSetting(request, 'targets', input);
          return done;
        },
      });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.targets-title');

const TargetsPage = () => {
  const { t, format } = useTranslation();
  const { settings, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const ofDay = problem && 'from' in problem.values ? problem : undefined;
  const ofTargets = ofDay ? undefined : problem;
  const target = useFields(ofTargets).field;
  const day = useFields(ofDay).field;
  return (
    <>
      <AdminCrumbs part="settings" here={t('admin:settings.targets-title')} />
      <PageHead title={t('admin:settings.targets-title')} />
      <div className="admin narrow">
        <p className="soft">{t('admin:settings.targets-text')}</p>
        <AdminForm
          problem={ofTargets}
          requestId={requestId}
          version={settings.targets.version}
          submit={t('admin:save')}
          cancel={paths.adminSettings()}
        >
          {targets.map((name) => (
            <Field
              key={name}
              {...target(name, format.number(settings.targets.value[name] / 60, 1))}
              label={t(`admin:settings.${name}`)}
              unit={t('admin:settings.hours')}
              inputMode="decimal"
              width="short"
              required
            />
          ))}
        </AdminForm>
        <section aria-labelledby="day">
          <h2 id="day">{t('admin:settings.working-day')}</h2>
          <AdminForm
            problem={ofDay}
            requestId={requestId}
            version={settings.working_hours.version}
            submit={t('admin:settings.save-day')}
            cancel={paths.adminSettings()}
            second
          >
            <div className="hours">
              <Field
                {...day('from', settings.working_hours.value.from)}
                type="time"
                label={t('admin:settings.from')}
                required
              />
              <Field
                {...day('to', settings.working_hours.value.to)}
                type="time"
                label={t('admin:settings.to')}
                required
              />
            </div>
          </AdminForm>
        </section>
      </div>
    </>
  );
};
export default TargetsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
