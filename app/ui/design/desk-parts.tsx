import {
  ArrowLeftRight,
  Building2,
  Check,
  CircleX,
  Ellipsis,
  Inbox,
  List,
  Lock,
  Pause,
  Settings,
  SquareKanban,
  UserPlus,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../avatar.tsx';
import { ChoiceGroup } from '../choice-group.tsx';
import { CodeName } from '../code-name.tsx';
import { Badge, Chip } from '../desk/badge.tsx';
import { Button } from '../desk/button.tsx';
import { Clock } from '../desk/clock.tsx';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { Menu } from '../desk/menu.tsx';
import { Notice, Toast } from '../desk/notice.tsx';
import { PageHead } from '../desk/page-head.tsx';
import { SegmentChoice, Segments } from '../desk/segments.tsx';
import { Due } from '../due.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { Section } from './section.tsx';

const colours = [
  'paper',
  'paper-raised',
  'paper-sunken',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'verdigris',
].concat(['verdigris-deep', 'verdigris-wash', 'amber', 'brick', 'moss', 'code']);

const rail = [
  { to: '/inbox', label: 'Inbox', icon: Inbox, count: 13 },
  { to: '/design', label: 'Design', icon: List },
  { to: '/hand-offs', label: 'Hand-offs', icon: ArrowLeftRight, count: 4, late: true },
  { to: '/companies', label: 'Companies', icon: Building2 },
  { to: '/admin', label: 'Admin', icon: Settings, apart: true },
];

const reasons = [
  { value: 'capacity', label: 'No capacity' },
  { value: 'task', label: 'Outside our task' },
];

const Fields = () => (
  <Section title="Fields">
    <ErrorSummary
      title="One answer is missing"
      errors={[{ id: 'jobs', message: 'Write a number, for example 20' }]}
    />
    <div className="cols">
      <Field label="Named handler" name="handler" defaultValue="Jonas Demo Lindqvist" />
      <Select label="Reason" name="reason" options={reasons} empty="Choose" />
      <Field label="Jobs" name="jobs" defaultValue="about twenty" error="Write a number, for example 20" />
      <Field
        label="Reference"
        name="reference"
        defaultValue="K7M-4QD"
        disabled
        hint="Given once, never changes"
      />
    </div>
    <TextArea label="Message" name="message" rows={2} optional note="Read by Copenhagen Capacity" />
    <ChoiceGroup
      label="Share"
      name="share"
      kind="checkbox"
      chosen={['needs']}
      choices={[
        {
          value: 'needs',
          label: 'Needs',
          hint: 'Ground: consent of 20 Nov 2026',
          reveal: <Field label="Until" name="until" />,
        },
        { value: 'contact', label: 'Contact' },
      ]}
    />
    <SegmentChoice
      label="Answer"
      name="answer"
      chosen="accept"
      choices={[
        { value: 'accept', label: 'Accept' },
        { value: 'decline', label: 'Decline' },
        { value: 'ask', label: 'Ask a question' },
      ]}
    />
  </Section>
);

const Signs = () => (
  <>
    <Section title="What I see: full, open, coded, closed">
      <p className="strong">Nordhelix Demo Therapeutics</p>
      <p>
        <span className="strong">Ferrowave Demo Photonics</span> <CodeName lite>Needs not shared</CodeName>
      </p>
      <p>
        <CodeName>Winter Osprey</CodeName>
      </p>
      <p>
        <Badge tone="violet" icon={Lock}>
          Closed
        </Badge>
      </p>
      <Notice tone="violet" icon={Lock}>
        You see the coded summary. The needs open when the company says yes.
      </Notice>
    </Section>
    <Section title="Lateness and clocks">
      <div className="acts">
        <Due tone="late" at="2026-11-23T12:10:00+01:00" full="Mon 23 Nov 2026 12:10, Copenhagen">
          2 h late
        </Due>
        <Due tone="soon">in 1 h 40 min</Due>
        <Due>Wed 25 Nov</Due>
        <Due tone="paused">Clock paused</Due>
        <Due tone="done">Answered</Due>
      </div>
      <Clock elapsed={0.35} what="Qualify the case" words="in 1 d 6 h" due="Tue 24 Nov 20:20" />
      <Clock tone="soon" elapsed={0.86} what="First full answer" words="in 1 h 40 min" due="due 16:00" />
      <Clock
        tone="late"
        elapsed={1}
        what="DTU answers"
        words="4 h late"
        due="due 10:00"
        action={<Button small>Answer</Button>}
      />
    </Section>
    <Section title="Badges, chips, people">
      <div className="acts">
        <Badge>Active</Badge>
        <Badge tone="amber" icon={Pause}>
          On hold until 1 Feb
        </Badge>
        <Badge tone="brick" icon={CircleX}>
          Lost: chose Basel
        </Badge>
        <Badge tone="moss" icon={Check}>
          Landed, verified
        </Badge>
        <Badge tone="verdigris">Transfer</Badge>
      </div>
      <div className="acts">
        <Chip name="Sector" remove={{ to: '?', label: 'Remove filter: sector quantum' }}>
          Quantum
        </Chip>
        <Avatar name="Ingrid Demo Vestergaard" me large />
        <Avatar name="Anders Krag" large />
        <Avatar name="DTU" short="DTU" kind="organisation" large />
        <Avatar large />
      </div>
    </Section>
  </>
);

/** Frame, buttons, fields, signs and floats of the desk. */
export const DeskParts = ({ children }: { children: ReactNode }) => (
  <DeskFrame
    home="/inbox"
    rail={rail}
    railLabel="Main"
    search={{ action: '/pipeline', label: 'Search cases' }}
    person={{ name: 'Ingrid Demo Vestergaard', organisation: 'Copenhagen Capacity' }}
    account={<button type="button">Sign out</button>}
    demo="Demo data: every company and person is fictional."
  >
    <PageHead
      title="Design"
      views={
        <Segments
          label="View"
          items={[
            { to: '?view=list', label: 'List', icon: List, current: true },
            { to: '?view=board', label: 'Board', icon: SquareKanban, current: false },
          ]}
        />
      }
      action={
        <Button look="primary" icon={ArrowLeftRight}>
          Hand off
        </Button>
      }
    />
    <div className="sample">
      <Section title="Colour" wide>
        <ul className="swatches">
          {colours.map((name) => (
            <li key={name}>
              <i style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Buttons">
        <div className="acts">
          <Button look="primary" icon={ArrowLeftRight}>
            Offer
          </Button>
          <Button>Answer</Button>
          <Button disabled>Not yet</Button>
          <Button busy>Saving</Button>
        </div>
        <div className="acts">
          <Button look="quiet">Withdraw</Button>
          <Button look="danger">Decline</Button>
          <Button small>Small</Button>
          <Button icon={Ellipsis} iconOnly>
            More
          </Button>
          <Menu
            label="More acts"
            entries={[
              { id: 'assign', label: 'Assign', icon: UserPlus },
              { id: 'lost', label: 'Mark as lost', icon: CircleX, danger: true },
            ]}
          />
        </div>
        <Toast
          action={
            <Button small look="quiet">
              Undo
            </Button>
          }
        >
          Moved to visit.
        </Toast>
        <Toast bad action={<Button small>Show</Button>}>
          Anders Demo Krag moved it to offer at 14:18. Nothing of yours was changed.
        </Toast>
      </Section>
      <Fields />
      <Signs />
      {children}
    </div>
  </DeskFrame>
);
