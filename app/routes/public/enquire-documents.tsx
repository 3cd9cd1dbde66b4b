import { data, redirect } from 'react-router';
import { addDocuments } from '../../domain/documents/add-documents.server.ts';
import { DocumentsPage } from '../../domain/documents/components/documents-page.tsx';
import { limitUpload } from '../../domain/documents/document-limits.server.ts';
import { draftOwner } from '../../domain/documents/document-owner.server.ts';
import { type DocumentProblem, mostDocuments } from '../../domain/documents/documents.ts';
import { removeDocument } from '../../domain/documents/remove-document.server.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { isMultipart } from '../../platform/receive-files.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/enquire-documents.ts';

const draftOf = async (request: Request, params: { lng?: string }) => {
  const lng = requireLanguage(params);
  const key = readCookie(request, 'kp-draft');
  const draft = await orErrorPage(findDraft(key));
  if (!draft || !key) throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }), 303);
  if (draft.sent) throw redirect(paths.enquirySent(lng), 303);
  return { lng, key, draft };
};

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const { lng, draft } = await draftOf(request, params);
  return { documents: draft.documents, action: paths.enquiryDocuments(lng), back: paths.enquiryCheck(lng) };
};

const refused = (problems: DocumentProblem[], status: number) => data({ problems }, { status });

export const action = async ({ request, params }: Route.ActionArgs) => {
  const { lng, key, draft } = await draftOf(request, params);
  const done = redirect(`${paths.enquiryCheck(lng)}#documents`, 303);
  try {
    if (!isMultipart(request)) {
      const id = String((await readForm(request)).get('remove') ?? '');
      if (!id) return refused([{ fault: 'none_chosen', name: '' }], 422);
      await removeDocument(key, id);
      return done;
    }
    await limitUpload(request);
    const room = mostDocuments - draft.documents.length;
    const { problems } = await addDocuments(request, draftOwner(key), room);
    return problems.length > 0 ? refused(problems, 422) : done;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Removed already, or sent meanwhile: the page after this one shows how it stands.
    if (error.status === 404 || error.status === 409 || error.status === 422) return done;
    return refused([{ fault: 'not_saved', name: '' }], error.status);
  }
};

const EnquireDocuments = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const title = t('documents:title');
  return (
    <>
      <title>{tabTitle(actionData ? t('form:title-error', { title }) : title)}</title>
      <DocumentsPage {...loaderData} problems={actionData?.problems ?? []} />
    </>
  );
};
export default EnquireDocuments;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
