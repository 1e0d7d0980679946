// Of the application: who will see what. Each choice says what it shows, and a preview shows it.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Locator } from '../../ui/pictures';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import { AreaChips } from '../directory/area-chips';
import { FormSection } from './form-section';
import { LISTINGS, WITHHELD, type JoinDraft } from './join-draft';
import type { ListingPreview } from './listing-preview.server';

interface VisibilitySectionProps {
  readonly draft: JoinDraft;
  readonly preview: ListingPreview | null;
}

export function VisibilitySection({ draft, preview }: VisibilitySectionProps) {
  const { say } = useMessages();
  return (
    <FormSection name="visibility">
      <fieldset>
        <legend className="label">{say('join.field.listing')}</legend>
        <p className="hint">{say('join.hint.listing')}</p>
        {LISTINGS.map((listing) => (
          <div key={listing} className="choice">
            <label className="check">
              <input
                type="radio"
                id={listing === LISTINGS[0] ? 'listing' : undefined}
                name="listing"
                value={listing}
                defaultChecked={draft.listing === listing}
                aria-describedby={`listing-${listing}`}
              />
              <span>{say(`join.listing.${listing}.title`)}</span>
            </label>
            <div id={`listing-${listing}`} className="choice__text">
              <Reach level={REACH_OF_LISTING[listing]}>{say(`join.listing.${listing}.text`)}</Reach>
            </div>
          </div>
        ))}
      </fieldset>
      <Choices
        type="checkbox"
        id="withheld"
        name="withheld"
        legend={say('join.field.withheld')}
        hint={say('join.hint.withheld')}
        choices={WITHHELD.map((field) => ({ value: field, words: say(`join.withheld.${field}`) }))}
        chosen={draft.withheld}
      />
      <p>
        <button className="btn" name="change" value="preview">
          {say('join.preview.show')}
        </button>
      </p>
      {preview ? <Preview preview={preview} /> : null}
    </FormSection>
  );
}

/** It gets the focus, for it is what the reader asked for. */
function Preview({ preview }: { readonly preview: ListingPreview }) {
  const { say } = useMessages();
  const { name, summary, regionCode, region, areas, speaks, listing, readers } = preview;
  return (
    <div className="card stack" role="group" aria-labelledby="preview" tabIndex={-1} ref={(element) => element?.focus()}>
      <h3 id="preview">{say('join.preview.title')}</h3>
      <div className="org">
        <h4 lang={name?.lang}>{name?.text ?? say('join.preview.noName')}</h4>
        <Locator seat={regionCode} />
        <p className="meta">{[region, speaks].filter(Boolean).join(' · ')}</p>
        {summary ? (
          <p className="soft wide" lang={summary.lang}>
            {summary.text}
          </p>
        ) : null}
        {areas.length > 0 ? (
          <div className="wide">
            <AreaChips areas={areas} />
          </div>
        ) : null}
      </div>
      <Reach level={REACH_OF_LISTING[listing]} />
      <dl className="facts">
        {readers.map(({ reader, sees }) => (
          <div key={reader}>
            <dt>{say(`join.preview.reader.${reader}`)}</dt>
            <dd>
              {sees === null
                ? say('join.preview.nothing')
                : say('join.preview.cardAnd', { parts: sees.map((part) => say(`join.preview.part.${part}`)).join(', ') })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
