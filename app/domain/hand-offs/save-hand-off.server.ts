import { data, redirect } from 'react-router';
import { paths } from '../../paths.ts';
import { Refusal } from '../../platform/refusal.ts';
import { undoable } from '../../platform/unsaved-form.server.ts';
import { messagesOf, type NewHandOff, NewHandOffForm, readNewHandOff, typedIn } from './hand-off-forms.ts';
import type { Returned } from './refusals.ts';

/** Saves what the form says, as a draft or as an offer. A refused form comes back with everything typed. */
export const saveHandOff = async (
  form: FormData,
  save: (input: NewHandOff, offer: boolean) => Promise<{ id: string }>,
) => {
  const values: Record<string, string> = { ...typedIn(form), group: form.getAll('group').join(' ') };
  const back = (errors: Returned['errors'], refused: Returned['refused'], status: number) =>
    data<Returned>({ act: 'new', errors, refused, values }, { status });
  const parsed = NewHandOffForm.safeParse(readNewHandOff(form));
  if (!parsed.success) return back(byGroup(messagesOf(parsed.error.issues), form), null, 422);
  const offer = values.intent !== 'draft';
  try {
    const { id } = await save(parsed.data, offer);
    return redirect(paths.handOffs({ open: id, done: offer ? 'offer' : 'draft' }), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, detail } = error;
    if (status === 404) throw undoable(error, form);
    const field = status === 422 && typeof detail.field === 'string' ? detail.field : null;
    const message = code === 'too_long' ? 'hand-offs:field.too-long' : 'hand-offs:field.required';
    return back(field ? { [field]: message } : {}, { status, code, detail }, status);
  }
};

/** `groups.0.reason` becomes `why.company`: the name of the field on the page. */
const byGroup = (messages: Record<string, string>, form: FormData) => {
  const groups = form.getAll('group').map(String);
  return Object.fromEntries(
    Object.entries(messages).map(([path, message]) => {
      const [, place, part] = /^groups\.(\d+)\.(\w+)$/.exec(path) ?? [];
      if (place === undefined) return [path, message];
      return [`${part === 'reason' ? 'why' : part}.${groups[Number(place)]}`, message];
    }),
  );
};
