// Bringing members in from a spreadsheet: a file, and those that came before.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { FileField } from '../../ui/file-field';
import { PageHead } from '../../ui/head';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { IMPORT_KINDS } from './import-words';
import { beginImport, importsPage } from './import.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return { imports: await importsPage(staffReader(arriving)) };
}

export async function action(arriving: ActionFunctionArgs) {
  return beginImport(staffReader(arriving), await arriving.request.formData());
}

export default function Imports() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('import.title')} description={say('import.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('import.title')}</h1>
          <p className="lead">{say('import.lead')}</p>
        </header>
        <Form method="post" encType="multipart/form-data" className="form" reloadDocument>
          <FileField
            name="file"
            label={say('import.file')}
            hint={say('import.fileHint')}
            error={answer ? say(`import.problem.${answer.problem}`) : undefined}
            accept=".xlsx,.csv"
          />
          <button className="btn btn--primary">{say('import.check')}</button>
        </Form>
        <section className="block" aria-labelledby="before">
          <h2 id="before">{say('import.before')}</h2>
          {imports.length === 0 ? <p className="soft">{say('import.none')}</p> : null}
          <ul className="people">
            {imports.map(({ id, fileName, at, state, accepted, rejected, by }) => (
              <li key={id}>
                <Link className="tap break" to={`/${language}/coordination/import/${id}`}>
                  {fileName}
                </Link>
                <Status kind={IMPORT_KINDS[state]} word={say(`import.state.${state}`)}>
                  {[
                    at,
                    by,
                    accepted === null ? null : say('import.accepted', { count: accepted }),
                    rejected === null ? null : say('import.rejected', { count: rejected }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Status>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
