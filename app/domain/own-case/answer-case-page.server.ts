import { data, redirect } from 'react-router';
import type { Key } from '../../i18n/get-t.ts';
import type { Language } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { isMultipart } from '../../platform/receive-files.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { takeLanguageChange } from '../../platform/typed-form.server.ts';
import { beginOwnUpload } from '../documents/begin-upload.server.ts';
import type { DocumentProblem } from '../documents/documents.ts';
import { type FormWithFiles, withFiles } from '../documents/receive-form.server.ts';
import { storeFiles } from '../documents/store-files.server.ts';
import { cleanText } from '../intake/form-values.ts';
import { parseMessage, parseQuestion } from './message-form.ts';
import { limitMessage } from './message-limits.server.ts';
import { sendCompanyMessage } from './send-company-message.server.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

/** What the page shows again of a message that was not sent. */
interface NotSent {
  text: string;
  requestId: string;
  /** The question it answers. */
  answers: string | null;
  error: Key | null;
  /** That nothing can be done here now. */
  away: boolean;
  problems: DocumentProblem[];
}

const act = async (
  lng: Language,
  key: string | null,
  { form, files, problems }: FormWithFiles,
  count: () => Promise<void>,
) => {
  const change = takeLanguageChange(form);
  const requestId = requestIdFrom(form);
  const typed = cleanText(String(form.get('text') ?? ''));
  const answers = parseQuestion(form.get('answers'));
  const back = (status: number, more: Partial<NotSent> = {}, headers?: HeadersInit) =>
    data<NotSent>(
      { text: typed, requestId, answers, error: null, away: false, problems: [], ...more },
      { status, headers },
    );
  const gone = () => (typed ? back(404, { away: true }) : redirect(paths.casePage(lng), 303));
  if (change) return back(200, {}, change);
  if (!key) return gone();
  try {
    if (form.get('act') === 'withdraw') {
      const slug = String(form.get('organisation') ?? '');
      await withdrawConsent(key, requestId, slug || null);
      return redirect(`${paths.casePage(lng, { withdrawn: slug || 'all' })}`, 303);
    }
    const { text, error } = parseMessage(typed);
    if (error || problems.length > 0) return back(422, { error: error ?? null, problems });
    await count();
    const stored = await storeFiles(files, () => beginOwnUpload(key));
    if (stored.problems.length > 0) return back(422, { problems: stored.problems });
    await sendCompanyMessage(key, requestId, text, answers, stored.documents);
    return redirect(`${paths.casePage(lng, { sent: 'yes' })}#dialogue`, 303);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'request_reused')
      // The page before this one, with new words: they are sent under an id of their own.
      return back(409, { requestId: newRequestId(), away: true });
    if (error instanceof Refusal && error.status === 429) return back(429, { error: 'case:error.too-many' });
    if (error instanceof Refusal && [404, 409, 422].includes(error.status)) return gone();
    return back(503, { away: true });
  }
};

/**
 * A message from the company's page with its files, or a withdrawn consent. A form that may bring files is counted before
 * any of them is written: who sends too much, or has no key, gets the text back and nothing is kept.
 */
export const answerCasePage = async (request: Request, lng: Language) => {
  const key = readCookie(request, 'kp-case');
  const withoutFiles = async (count: () => Promise<void>) =>
    act(lng, key, { form: await readForm(request), files: [], problems: [] }, count);
  if (!key || !isMultipart(request)) return withoutFiles(() => limitMessage(request));
  const refused = await limitMessage(request).catch((error: Error) => error);
  if (refused) return withoutFiles(() => Promise.reject(refused));
  return withFiles(request, (arrived) => act(lng, key, arrived, async () => {}));
};
