export const handOffKinds = ['transfer', 'assist'] as const;
export type HandOffKind = (typeof handOffKinds)[number];

export const handOffStates = [
  'draft',
  'offered',
  'asked',
  'accepted',
  'declined',
  're_routed',
  'withdrawn',
  'lapsed',
  'completed',
  'returned',
  'recalled',
  'discarded',
  'ended',
] as const;
export type HandOffState = (typeof handOffStates)[number];

/** What a person does; `lapse` and `end` belong to the clock and the system. */
export const acts = [
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
] as const;
export type Act = (typeof acts)[number];

export type Actor = 'sender' | 'receiver' | 'clock' | 'system';

/** What an act asks for beside the act itself. */
export type Need = 'text' | 'handler' | 'reason' | 'organisation' | 'outcome';

export interface Transition {
  from: HandOffState;
  act: Act | 'lapse' | 'end';
  to: HandOffState;
  actor: Actor;
  kinds: readonly HandOffKind[];
  needs: readonly Need[];
}

const both = handOffKinds;
const assist = ['assist'] as const;

/**
 * Every act a hand-off knows; anything not named here is refused, for everyone. The database
 * enforces the same table (`hand_off_transitions`), and a test compares the two.
 */
export const transitions: readonly Transition[] = [
  { from: 'draft', act: 'offer', to: 'offered', actor: 'sender', kinds: both, needs: [] },
  { from: 'draft', act: 'discard', to: 'discarded', actor: 'sender', kinds: both, needs: [] },
  { from: 'offered', act: 'ask', to: 'asked', actor: 'receiver', kinds: both, needs: ['text'] },
  { from: 'asked', act: 'answer', to: 'offered', actor: 'sender', kinds: both, needs: ['text'] },
  { from: 'offered', act: 'accept', to: 'accepted', actor: 'receiver', kinds: both, needs: ['handler'] },
  { from: 'asked', act: 'accept', to: 'accepted', actor: 'receiver', kinds: both, needs: ['handler'] },
  { from: 'offered', act: 'decline', to: 'declined', actor: 'receiver', kinds: both, needs: ['reason'] },
  { from: 'asked', act: 'decline', to: 'declined', actor: 'receiver', kinds: both, needs: ['reason'] },
  {
    from: 'offered',
    act: 're_route',
    to: 're_routed',
    actor: 'receiver',
    kinds: both,
    needs: ['organisation'],
  },
  {
    from: 'asked',
    act: 're_route',
    to: 're_routed',
    actor: 'receiver',
    kinds: both,
    needs: ['organisation'],
  },
  { from: 'offered', act: 'withdraw', to: 'withdrawn', actor: 'sender', kinds: both, needs: ['text'] },
  { from: 'asked', act: 'withdraw', to: 'withdrawn', actor: 'sender', kinds: both, needs: ['text'] },
  { from: 'offered', act: 'lapse', to: 'lapsed', actor: 'clock', kinds: both, needs: [] },
  { from: 'asked', act: 'lapse', to: 'lapsed', actor: 'clock', kinds: both, needs: [] },
  {
    from: 'accepted',
    act: 'complete',
    to: 'completed',
    actor: 'receiver',
    kinds: assist,
    needs: ['outcome'],
  },
  { from: 'accepted', act: 'return', to: 'returned', actor: 'receiver', kinds: both, needs: ['text'] },
  { from: 'accepted', act: 'recall', to: 'recalled', actor: 'sender', kinds: assist, needs: ['text'] },
  { from: 'accepted', act: 'pass_on', to: 'accepted', actor: 'receiver', kinds: both, needs: ['handler'] },
  { from: 'offered', act: 'end', to: 'ended', actor: 'system', kinds: both, needs: [] },
  { from: 'asked', act: 'end', to: 'ended', actor: 'system', kinds: both, needs: [] },
  { from: 'accepted', act: 'end', to: 'ended', actor: 'system', kinds: both, needs: [] },
];

export const isAct = (text: unknown): text is Act => acts.includes(text as Act);

/** The row of the table for an act in a state, or undefined when it is refused. */
export const findTransition = (from: HandOffState, act: Transition['act'], kind: HandOffKind) =>
  transitions.find((row) => row.from === from && row.act === act && row.kinds.includes(kind));

/** What the table lets this side do; the database also looks at the person and at the case. */
export const actsOf = (state: HandOffState, kind: HandOffKind, actor: Actor): Act[] =>
  transitions
    .filter((row) => row.from === state && row.actor === actor && row.kinds.includes(kind))
    .map((row) => row.act)
    .filter(isAct);

/** A hand-off nobody can move any further; a transfer is over once accepted, though it can be returned. */
export const isOver = (state: HandOffState, kind: HandOffKind) =>
  (state === 'accepted' && kind === 'transfer') || transitions.every((row) => row.from !== state);
