import { CircleAlert, Inbox, LockOpen, Mail, Maximize2, StickyNote, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Avatar } from '../avatar.tsx';
import { CodeName } from '../code-name.tsx';
import { Button, LinkButton } from '../desk/button.tsx';
import { Composer } from '../desk/composer.tsx';
import { EmptyState, SkeletonRows } from '../desk/empty-state.tsx';
import { FactList } from '../desk/fact-list.tsx';
import { Panel, PanelSection } from '../desk/panel.tsx';
import { StageMarks, Stepper } from '../desk/stepper.tsx';
import { TimelineDay, TimelineEntry } from '../desk/timeline.tsx';
import { Tooltip } from '../desk/tooltip.tsx';
import { Due } from '../due.tsx';
import { ErrorPanel } from '../error-panel.tsx';
import { Icon } from '../icon.tsx';
import { LedgerTable } from '../ledger-table.tsx';
import { Pagination } from '../pagination.tsx';
import { PathDots, PathLong } from '../path-dots.tsx';
import { Section } from './section.tsx';

const steps = [
  { value: 'new', label: 'New', note: '12 Oct', state: 'done' as const },
  { value: 'qualified', label: 'Qualified', note: '14 Oct', state: 'done' as const },
  { value: 'exploring', label: 'Exploring', note: '25 days', state: 'current' as const },
  ...['Visit', 'Offer', 'Decision', 'Landed'].map((label) => ({
    value: label,
    label,
    state: 'ahead' as const,
    disabled: label === 'Landed',
  })),
];

const kinds = [
  {
    value: 'note',
    label: 'Note',
    icon: StickyNote,
    readers: 'Read by Copenhagen Capacity',
    submit: 'Save note',
  },
  {
    value: 'message',
    label: 'Message',
    icon: Mail,
    readers: 'Read by the company too',
    submit: 'Send message',
  },
];

/** Rows, tables, timeline and states of the desk. */
export const DeskRows = () => (
  <>
    <Section title="Stage" wide>
      <Stepper label="Stage" steps={steps} name="stage" doneWord="done" />
      <StageMarks reached={3} of={7}>
        Exploring
      </StageMarks>
    </Section>
    <Section title="Table" wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes focus */}
      <section className="scroller" tabIndex={0} aria-label="Table sample">
        <table className="table">
          <caption className="visually-hidden">Cases</caption>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">Sector</th>
              <th scope="col">Responsible</th>
              <th scope="col" className="num">
                Jobs
              </th>
              <th scope="col" aria-sort="ascending">
                Deadline
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="on" data-row>
              <th scope="row">
                <a href="#one">Nordhelix Demo Therapeutics</a>
              </th>
              <td className="soft">Life science</td>
              <td className="soft">Copenhagen Capacity</td>
              <td className="num">25</td>
              <td>
                <Due tone="late">2 h late</Due>
              </td>
            </tr>
            <tr data-row>
              <th scope="row">
                <a href="#two">
                  <CodeName>Green Lapwing</CodeName>
                </a>
              </th>
              <td className="soft">Quantum</td>
              <td>
                <CodeName lite>Not shown</CodeName>
              </td>
              <td className="num faint">–</td>
              <td className="faint">Not shown</td>
            </tr>
          </tbody>
        </table>
      </section>
      <Pagination to="?more" label="Show 50 more" />
    </Section>
    <Section title="Path of a hand-off, ledger, facts">
      <PathDots
        label="Path so far"
        steps={[
          { label: 'Offered', at: 'Fri 15:10' },
          { label: 'Asked', at: 'today 9:12', state: 'hold' },
          { label: 'Your answer', state: 'next' },
        ]}
      />
      <PathDots tiny steps={[{ label: 'Offered' }, { label: 'Declined', state: 'no' }]} />
      <LedgerTable
        label="Who has what"
        columns={[{ label: 'Organisation' }, { label: 'May read' }, { label: 'Until' }]}
        rows={[
          { key: 'cc', cells: ['Copenhagen Capacity', 'All groups', 'case ends'] },
          { key: 'dtu', cells: ['DTU', 'Summary, needs', '14 Feb 2027'] },
        ]}
      />
      <FactList
        facts={[
          { label: 'Project', value: 'Gene therapy for a rare eye disease' },
          { label: 'Jobs', value: '25 by 2027' },
        ]}
      />
    </Section>
    <Section title="Composer and timeline">
      <Composer
        label="Text"
        kindsLabel="Kind"
        name="text"
        kinds={kinds}
        placeholder="What happened, and what comes next?"
      />
      <TimelineDay label="Today">
        <TimelineEntry
          mark={<Icon of={TriangleAlert} />}
          late
          line="Deadline passed: first answer"
          time={{ at: '2026-11-23T12:10', words: '12:10', full: 'Mon 23 Nov 2026 12:10, Copenhagen' }}
        />
        <TimelineEntry
          mark={<Avatar name="Martha Demo Reyes" large />}
          fromCompany
          line={
            <>
              <b>Martha Demo Reyes</b> wrote
            </>
          }
          said="Yes, please share the project with DTU."
          time={{ at: '2026-11-23T11:32', words: '11:32', full: 'Mon 23 Nov 2026 11:32, Copenhagen' }}
        />
        <TimelineEntry
          mark={<Icon of={LockOpen} />}
          line="Ledger opened: DTU may read needs"
          time={{ at: '2026-11-20T15:10', words: 'Fri 15:10', full: 'Fri 20 Nov 2026 15:10, Copenhagen' }}
        />
      </TimelineDay>
    </Section>
    <Section title="Panel">
      <Panel
        title={<CodeName>Silver Heron</CodeName>}
        bar="Transfer from Copenhagen Capacity"
        tools={
          <LinkButton look="quiet" icon={Maximize2} iconOnly to="?page">
            Open as a page
          </LinkButton>
        }
        closeTo="?closed"
      >
        <PanelSection title="Path so far">
          <PathLong
            steps={[
              {
                key: '1',
                at: 'Fri 15:10',
                what: 'Ingrid Demo Vestergaard offered it',
                quote: 'They want students.',
              },
              { key: '2', at: 'until Thu 26 Nov 12:00', what: 'Your answer', next: true },
            ]}
          />
          <Tooltip words="Mon 23 Nov 2026, 16:00, Copenhagen">
            <AriaButton className="btn btn-small">A tip on hover and focus</AriaButton>
          </Tooltip>
        </PanelSection>
      </Panel>
    </Section>
    <Section title="Loading and empty">
      <SkeletonRows rows={3} label="Loading" />
      <EmptyState icon={Inbox} title="Nothing is late" action={<Button small>Open the pipeline</Button>}>
        New enquiries arrive here.
      </EmptyState>
      <EmptyState icon={CircleAlert} title="The list did not load" action={<Button small>Try again</Button>}>
        Your work is safe. Check the connection and try again.
      </EmptyState>
    </Section>
    <Section title="Error page">
      <ErrorPanel title="This page does not exist" wayBack={{ to: '/inbox', label: 'Go to the inbox' }}>
        The address may be mistyped.
      </ErrorPanel>
    </Section>
  </>
);
