import { data } from 'react-router';

/** The form of a request. What is no form is answered with 400, a body that is too large with 413. */
export const readForm = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch (error) {
    const status = (error as { status?: unknown }).status === 413 ? 413 : 400;
    throw data(null, { status });
  }
};
