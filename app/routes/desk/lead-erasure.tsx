import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { VersionForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { CaseCrumbs } from '../../domain/pipeline/components/case-crumbs.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { eraseCase } from '../../domain/privacy/erase-case.server.ts';
import type { Confirmation, Erasure } from '../../domain/privacy/erasures.ts';
import { getErasure } from '../../domain/privacy/get-erasure.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { Button } from '../../ui/desk/button.tsx';
import type { Route } from './+types/lead-erasure.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'edit');
  const erasure = await orErrorPage(getErasure(args.request, args.params.address));
  return { ...act, erasure, copyId: newRequestId() };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: VersionForm, act: (input) => eraseCase(args.request, input) });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:erasure.title');

const ArchiveCopy = ({ erasure, requestId }: { erasure: Erasure; requestId: string }) => {
  const { t, format } = useTranslation();
  return (
    <form method="post" className="act-form" action={paths.leadArchive(erasure.address)}>
      <input type="hidden" name="request_id" value={requestId} />
      <p>{t('lead:erasure.archive')}</p>
      {erasure.exported_at && (
        <p className="soft">{t('lead:erasure.archived', { date: format.dateTime(erasure.exported_at) })}</p>
      )}
      <p className="acts">
        <Button type="submit">{t('lead:erasure.archive-act')}</Button>
      </p>
    </form>
  );
};

const Confirmations = ({ confirmations }: { confirmations: Confirmation[] }) => {
  const { t, format } = useTranslation();
  return (
    <section>
      <h2>{t('lead:erasure.confirmations')}</h2>
      {confirmations.length === 0 && <p className="soft">{t('lead:erasure.nobody-else')}</p>}
      <ul>
        {confirmations.map(({ organisation, asked_at: asked, confirmed_at: confirmed, person }) => (
          <li key={organisation.slug}>
            {confirmed
              ? t('lead:erasure.confirmed', {
                  organisation: organisation.name,
                  person: person ?? '',
                  date: format.date(confirmed),
                })
              : t('lead:erasure.waiting', { organisation: organisation.name, date: format.date(asked) })}
          </li>
        ))}
      </ul>
    </section>
  );
};

const ErasurePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const form = useActForm(actionData, {});
  const { erasure, found, copyId } = loaderData;
  const { asked_at: asked, due_at: due, erased_at: erased } = erasure;
  if (erased)
    return (
      <>
        <CaseCrumbs row={found.row} here={t('lead:erasure.title')} />
        <div className="head">
          <h1>{t('lead:erasure.title')}</h1>
        </div>
        <div className="act-page">
          <p>{t('lead:erasure.done', { date: format.date(erased) })}</p>
          <Confirmations confirmations={erasure.confirmations} />
        </div>
      </>
    );
  return (
    <ActPage
      act={loaderData}
      form={form}
      title={t('lead:erasure.title')}
      submit={t('lead:erasure.act')}
      danger
      changes="case"
      intro={
        <>
          <p>{t('lead:erasure.asked', { asked: format.date(asked), due: format.date(due) })}</p>
          <ArchiveCopy erasure={erasure} requestId={copyId} />
        </>
      }
    >
      <p>{t('lead:erasure.what-goes')}</p>
      <p>{t('lead:erasure.what-stays')}</p>
    </ActPage>
  );
};
export default ErasurePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
