import { data, redirect } from 'react-router';
import { paths } from '../../paths.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requestIdFrom } from '../../platform/request-id.ts';
import { undoable } from '../../platform/unsaved-form.server.ts';
import { actOnHandOff } from './act-on-hand-off.server.ts';
import { ActForm, messagesOf, ThreadForm, typedIn } from './hand-off-forms.ts';
import type { Returned } from './refusals.ts';
import { isAct } from './transitions.ts';
import { writeInThread } from './write-in-thread.server.ts';

/** Carries out what the panel sent, an act or a line in the thread, and returns to the view it was sent from. A refused form comes back with its texts. */
export const answerHandOff = async (request: Request, form: FormData) => {
  const values = typedIn(form);
  const { id = '', version, intent, act } = values;
  const requestId = requestIdFrom(form);
  const show = new URL(request.url).searchParams.get('show') === 'ended' ? 'ended' : undefined;
  const back = (errors: Returned['errors'], refused: Returned['refused'], status: number) =>
    data<Returned>(
      { act: intent === 'thread' ? 'thread' : isAct(act) ? act : 'thread', errors, refused, values },
      { status },
    );
  try {
    if (intent === 'thread') {
      const parsed = ThreadForm.safeParse(values);
      if (!parsed.success) return back(messagesOf(parsed.error.issues), null, 422);
      await writeInThread(request, requestId, id, parsed.data.text);
      return redirect(paths.handOffs({ show, open: id }), 303);
    }
    const parsed = ActForm.safeParse(values);
    if (!parsed.success) return back(messagesOf(parsed.error.issues), null, 422);
    await actOnHandOff(request, { requestId, id, version: Number(version) }, parsed.data);
    return redirect(paths.handOffs({ show, open: id, done: parsed.data.act }), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, detail } = error;
    if (status === 404) throw undoable(error, form);
    const field = status === 422 && typeof detail.field === 'string' ? detail.field : null;
    const message = code === 'too_long' ? 'hand-offs:field.too-long' : 'hand-offs:field.required';
    return back(field ? { [field]: message } : {}, { status, code, detail }, status);
  }
};
