// Which columns of the list go into a file, and in which format.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { EXPORT_COLUMNS, USUAL_COLUMNS } from './export-columns';
import type { MembersFilter } from './members.server';

export function ExportForm({ filter, total }: { readonly filter: MembersFilter; readonly total: number }) {
  const { language, say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('export.title')}</summary>
      <form method="post" action={`/${language}/coordination/members/export`} className="stack">
        <p>{say('export.what', { count: total })}</p>
        <input type="hidden" name="q" value={filter.text} />
        <input type="hidden" name="status" value={filter.status ?? ''} />
        <input type="hidden" name="region" value={filter.regionCode} />
        <input type="hidden" name="step" value={filter.step ?? ''} />
        <input type="hidden" name="obstacle" value={filter.hasObstacle ? 'yes' : ''} />
        <Choices
          type="checkbox"
          name="columns"
          legend={say('export.columns')}
          choices={EXPORT_COLUMNS.map((value) => ({ value, words: say(`export.column.${value}`) }))}
          chosen={USUAL_COLUMNS}
          areShort
        />
        <Choices
          type="radio"
          name="format"
          legend={say('export.format')}
          choices={[
            { value: 'XLSX', words: 'Excel (XLSX)' },
            { value: 'CSV', words: 'CSV' },
          ]}
          chosen={['XLSX']}
          areShort
        />
        <button className="btn">{say('export.submit')}</button>
      </form>
    </details>
  );
}
