import type { FieldGroup } from '../pipeline/ledger.ts';
import { type HandOff, type HandOffPage, type SharedGroup, transferGroups } from './hand-offs.ts';
import { type Act, type HandOffKind, type HandOffState, isOver } from './transitions.ts';

type Open = 'offer-transfer' | 'offer-assist' | 'accepted-transfer' | 'accepted-assist';
type Over =
  | 'declined'
  | 're_routed'
  | 'withdrawn'
  | 'lapsed'
  | 'completed'
  | 'returned'
  | 'recalled'
  | 'ended';
export type SentenceName = `received.${Open | Over}` | `sent.${Open | Over | 'draft' | 'discarded'}`;

/** Which sentence tells a hand-off to its reader; a reader who is no party reads the sender's. */
export const sentenceOf = ({ state, kind, mine }: Pick<HandOff, 'state' | 'kind' | 'mine'>): SentenceName => {
  if (state === 'draft' || state === 'discarded') return `sent.${state}`;
  const side = mine === 'receiver' ? 'received' : 'sent';
  if (state === 'offered' || state === 'asked') return `${side}.offer-${kind}`;
  if (state === 'accepted') return `${side}.accepted-${kind}`;
  return `${side}.${state}`;
};

/** The other organisation, as its reader sees it. */
export const otherSide = ({ mine, sender, receiver }: Pick<HandOff, 'mine' | 'sender' | 'receiver'>) =>
  mine === 'receiver' ? sender : receiver;

/** Whether the next word is mine: an offer to me, or a question asked of me. */
export const wantsMyAnswer = ({ state, mine }: Pick<HandOff, 'state' | 'mine'>) =>
  (mine === 'receiver' && state === 'offered') || (mine === 'sender' && state === 'asked');

const urgency = (handOff: HandOff) => {
  if (wantsMyAnswer(handOff)) return 0;
  return { draft: 1, offered: 2, asked: 3 }[handOff.state as string] ?? 4;
};

/** What wants my answer first, by deadline; then what waits for others; then what is accepted. */
export const inOrder = (handOffs: HandOff[]): HandOff[] =>
  handOffs.toSorted(
    (a, b) =>
      urgency(a) - urgency(b) ||
      Date.parse(a.due?.due_at ?? a.created_at) - Date.parse(b.due?.due_at ?? b.created_at),
  );

const refusals = new Set<HandOffState>([
  'declined',
  're_routed',
  'withdrawn',
  'lapsed',
  'returned',
  'recalled',
  'ended',
]);

export interface Dot {
  label: string;
  at: string;
  state: 'done' | 'next' | 'no' | 'hold';
}

/** The path as dots: what happened, how it ended, and an open one while somebody has to act. */
export const dotsOf = ({ path, state, kind }: Pick<HandOff, 'path' | 'state' | 'kind'>): Dot[] => {
  const dots = path.map(({ act, at }, place): Dot => {
    const last = place === path.length - 1;
    const mark = last && refusals.has(state) ? 'no' : last && state === 'asked' ? 'hold' : 'done';
    return { label: act, at, state: mark };
  });
  return isOver(state, kind) ? dots : [...dots, { label: 'next', at: '', state: 'next' }];
};

/** The state in one word; an offer whose last question was answered says so. */
export const stateWord = ({ state, path }: Pick<HandOff, 'state' | 'path'>): HandOffState | 'answered' =>
  state === 'offered' && path.at(-1)?.act === 'answer' ? 'answered' : state;

export interface SharedLine {
  groups: FieldGroup[];
  ground: SharedGroup['ground'];
  consent_at: string | null;
  reason: string | null;
}

/** Groups of one state, those on the same ground together. */
export const linesOf = (groups: SharedGroup[], state: SharedGroup['state']): SharedLine[] => {
  const lines = new Map<string, SharedLine>();
  for (const group of groups.filter((one) => one.state === state)) {
    const key = JSON.stringify([group.ground, group.consent_at, group.ground_reason]);
    const line = lines.get(key);
    if (line) line.groups.push(group.field_group);
    else
      lines.set(key, {
        groups: [group.field_group],
        ground: group.ground,
        consent_at: group.consent_at,
        reason: group.ground_reason,
      });
  }
  return [...lines.values()];
};

const answerOrder: Act[] = [
  'accept',
  'decline',
  'ask',
  're_route',
  'answer',
  'complete',
  'return',
  'pass_on',
  'offer',
  'discard',
  'recall',
  'withdraw',
];

/** The acts in the order a person thinks of them. */
export const inAnswerOrder = (acts: Act[]) => answerOrder.filter((act) => acts.includes(act));

export type NextName = Exclude<Act, 'accept' | 'return'> | `accept-${HandOffKind}` | `return-${HandOffKind}`;

/** Which sentence says what happens after an act. */
export const nextOf = (act: Act, kind: HandOffKind): NextName =>
  act === 'accept' || act === 'return' ? `${act}-${kind}` : act;

/** What the draft of a transfer still lacks a ground for. */
export const lackingGrounds = ({ kind, groups }: Pick<HandOffPage, 'kind' | 'groups'>): FieldGroup[] =>
  kind === 'assist'
    ? []
    : transferGroups.filter((group) => !groups.some((each) => each.field_group === group && each.ground));

/** Who has to act next, as the last line of the path; null when nobody has. */
export const waitingFor = ({ state, kind, mine }: Pick<HandOffPage, 'state' | 'kind' | 'mine'>) => {
  if (state === 'draft') return 'your-offer';
  if (state === 'offered') return mine === 'receiver' ? 'your-answer' : 'their-answer';
  if (state === 'asked') return mine === 'sender' ? 'your-answer' : 'their-answer';
  if (state === 'accepted' && kind === 'assist') return mine === 'receiver' ? 'your-report' : 'their-report';
  return null;
};
