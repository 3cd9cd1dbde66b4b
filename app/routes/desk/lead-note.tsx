import { NoteForm } from '../../domain/answering/answering-forms.ts';
import { getStaffSide } from '../../domain/answering/get-staff-side.server.ts';
import { saveEnquiryNote } from '../../domain/answering/save-enquiry-note.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { EnquiryParts } from '../../domain/pipeline/components/enquiry-parts.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-note.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const [act, side] = await Promise.all([
    loadAct(args, 'edit'),
    orErrorPage(getStaffSide(args.request, args.params.address)),
  ]);
  return { ...act, note: side.note };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: NoteForm, act: (input) => saveEnquiryNote(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'answering:note.title');

const NotePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { found, note } = loaderData;
  const form = useActForm(actionData, {
    text: { label: t('answering:note.text'), now: note?.text },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('answering:note.title')}
      intro={<p>{t('answering:note.readers')}</p>}
      submit={t('lead:save')}
      after={found.enquiry && <EnquiryParts enquiry={found.enquiry} />}
    >
      <TextArea {...form.line('text')} rows={8} optional />
    </ActPage>
  );
};
export default NotePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
