import type { z } from 'zod';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { requireMember } from '../organisations/require-member.server.ts';

interface CaseAct<Schema extends z.ZodType> {
  schema: Schema;
  /** Fields that may be chosen more than once. */
  lists?: string[];
  act: (input: z.output<Schema> & { address: string }) => Promise<unknown>;
}

/** Does what the form of one act on a case asks, then goes back to the list it was opened from, else to the case. */
export const answerCaseAct = async <Schema extends z.ZodType<object>>(
  { request, params }: { request: Request; params: { address: string } },
  { schema, lists, act }: CaseAct<Schema>,
) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema,
    lists,
    act: async (input) => {
      await act({ ...input, address: params.address });
      return localPath(new URL(request.url).searchParams.get('back'), paths.lead(params.address));
    },
  });
};
