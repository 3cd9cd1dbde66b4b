import { data, redirect } from 'react-router';
import { readCookie } from '../../platform/cookies.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { takeLanguageChange } from '../../platform/typed-form.server.ts';
import { firstValue, type Parsed, readValues, type Values } from '../intake/form-values.ts';
import { limitMessage } from './message-limits.server.ts';
import { type OwnActProblem, ruleOf } from './own-act.ts';

interface OwnAct<Answers> {
  parse: (values: Values) => Parsed<Answers>;
  /** Does it and returns the address to go to. */
  act: (key: string, requestId: string, answers: Answers, values: Values) => Promise<string>;
}

/** Does what a form on the company's page asks. What cannot be done comes back with what was typed. */
export const answerOwnAct = async <Answers>(request: Request, { parse, act }: OwnAct<Answers>) => {
  const key = readCookie(request, 'kp-case');
  const form = await readForm(request);
  const change = takeLanguageChange(form);
  const values = readValues(form);
  const problem: OwnActProblem = { values, errors: {}, requestId: requestIdFrom(form), rule: null };
  const answer = (status: number, more: Partial<OwnActProblem>) => data({ ...problem, ...more }, { status });
  if (change) return data(problem, { headers: change });
  if (!key) return answer(404, { rule: 'no-key' });
  const { answers, errors } = parse(values);
  if (!answers) return answer(422, { errors });
  try {
    await limitMessage(request);
    return redirect(await act(key, problem.requestId, answers, values), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) return answer(503, { rule: 'away' });
    // The page before this one, with other words: they are sent under an id of their own.
    if (error.code === 'request_reused') return answer(409, { rule: 'away', requestId: newRequestId() });
    return answer(error.status, { rule: error.status === 404 ? 'no-key' : ruleOf(error.status, error.code) });
  }
};

export const typedText = (values: Values, name: string): string | null =>
  firstValue(values, name).trim() || null;
