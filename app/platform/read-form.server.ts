import { data } from 'react-router';
import { isMultipart, receiveTexts } from './receive-files.server.ts';

/**
 * The form of a request, without its files: they are read and dropped, so that none of them is ever whole in memory. What
 * is no form is answered with 400, a body that is too large with 413.
 */
export const readForm = async (request: Request): Promise<FormData> => {
  try {
    return isMultipart(request) ? await receiveTexts(request) : await request.formData();
  } catch (error) {
    const status = (error as { status?: unknown }).status === 413 ? 413 : 400;
    throw data(null, { status });
  }
};

/** The same where nobody reads the request afterwards, or does not need its files: a copy of them would lie in memory. */
export const readFormAside = (request: Request): Promise<FormData> =>
  readForm(isMultipart(request) ? request : request.clone());
