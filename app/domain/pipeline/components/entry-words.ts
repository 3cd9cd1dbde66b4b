import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startLower } from '../../../i18n/start-upper.ts';
import { useChoices } from '../../settings/components/choices-context.tsx';
import type { Entry } from '../entries.ts';
import { type FieldGroup, fieldGroups, opennesses } from '../ledger.ts';
import { isStage, isStatus } from '../stages.ts';

const acts = [
  'draft',
  'offer',
  'ask',
  'answer',
  'accept',
  'decline',
  're_route',
  'withdraw',
  'complete',
  'return',
  'recall',
  'pass_on',
  'discard',
  'lapse',
  'end',
];

/** Corrections with a sentence of their own: what the desk said about a known company, the note beside the enquiry. */
const corrections = ['company_same', 'company_different', 'company_undone', 'enquiry_note'];

/** A line of the timeline as a sentence: who, did what, and what stands small below. */
export const useEntryWords = () => {
  const { t, lng, format } = useTranslation();
  const choices = useChoices();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const word = (value: unknown): string => {
    if (isStage(value)) return t(`pipeline:stage.${value}`);
    if (isStatus(value)) return t(`pipeline:status.${value}`);
    const openness = opennesses.find((each) => each === value);
    return openness ? t(`lead:openness-form.choice.${openness}`) : text(value);
  };
  const groups = (value: unknown) =>
    Array.isArray(value)
      ? format.list(
          value
            .filter((each): each is FieldGroup => fieldGroups.includes(each))
            .map((each) => startLower(t(`lead:ledger.group.${each}`), lng)),
        )
      : '';
  const name = (value: unknown) => text(value) || t('lead:timeline.all-partners');

  const did = ({ kind, circle, actor, facts, question }: Entry): string => {
    const say = (key: string, values: Record<string, string> = {}) =>
      t(`lead:timeline.did.${key}` as Key, values);
    switch (kind) {
      case 'enquiry':
        return say(actor.kind === 'member' ? 'enquiry-entered' : 'enquiry');
      case 'note':
        return say(circle === 'case' ? 'note-case' : 'note');
      case 'message':
        if (question) return say('question');
        if (actor.kind === 'company') return say(facts.answers ? 'answer-from' : 'message-from');
        return say('message');
      case 'stage':
        return facts.from
          ? say('stage', { from: word(facts.from), to: word(facts.to) })
          : say('stage-first', { to: word(facts.to) });
      case 'assignment':
        return facts.to ? say(kind, { to: word(facts.to) }) : say('assignment-nobody');
      case 'status':
      case 'openness':
        return say(kind, { to: word(facts.to) });
      case 'consent':
        if (facts.client) return say(`client-${text(facts.client)}`);
        if (facts.withdrawn === true) return say('consent-withdrawn');
        return facts.groups
          ? say('consent-for', { name: name(facts.organisation), groups: groups(facts.groups) })
          : say('consent');
      case 'ledger':
        return say(facts.opened === false ? 'ledger-closed' : 'ledger-opened', {
          name: name(facts.organisation),
          groups: groups(facts.groups),
        });
      case 'hand_off':
        return acts.includes(text(facts.act))
          ? t(`lead:timeline.act.${text(facts.act)}` as Key, { name: text(facts.receiver) })
          : say('hand_off');
      case 'correction':
        return corrections.includes(text(facts.what))
          ? say(text(facts.what), { case: text(facts.case) })
          : say(kind);
      case 'key':
        return say(facts.given === true ? 'key-given' : 'key-taken');
      case 'call_time':
        return say(facts.chosen ? 'call-agreed' : 'call-proposed');
      case 'erasure':
        return say(`erasure-${text(facts.step) || 'asked'}`);
      case 'call':
      case 'thread':
      case 'addition':
      case 'landing':
      case 'release':
        return say(kind);
      default:
        return say('other');
    }
  };

  const tail = ({ kind, facts, question }: Entry): string => {
    if (question) return t(`lead:timeline.question.${question}`);
    if (kind === 'addition')
      return t(`form:about.field.${text(facts.field) || 'other'}` as 'form:about.field.other');
    if (kind === 'call_time' && typeof facts.chosen === 'string') return format.full(facts.chosen);
    if (kind === 'status') {
      const code = text(facts.reason_code);
      const why = code && choices.label(facts.to === 'lost' ? 'lost' : 'referred', code);
      return [why, facts.until ? format.date(text(facts.until)) : ''].filter(Boolean).join(', ');
    }
    return kind === 'stage' && typeof facts.gate === 'number'
      ? t('lead:timeline.gate', { version: facts.gate })
      : '';
  };

  return (entry: Entry) => ({
    who: entry.actor.me
      ? t('lead:timeline.you')
      : (entry.actor.name ??
        (entry.facts.client && entry.actor.kind === 'company'
          ? t('lead:timeline.client-name')
          : entry.actor.kind === 'company'
            ? t('lead:timeline.company-name')
            : t('lead:timeline.system'))),
    did: did(entry),
    tail: tail(entry),
  });
};
