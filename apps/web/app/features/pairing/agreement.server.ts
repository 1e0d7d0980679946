// The agreement of a pairing: every version, proposing the next one, accepting the newest.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import {
  AcceptAgreementDocument,
  PairingAgreementsDocument,
  ProposeAgreementDocument,
  type MeetingRhythm,
} from '../../graphql/generated/graphql';
import { dayAfter, today } from '../../i18n/dates.server';
import { choiceOf, textOf, type Asked } from '../identity/own-account.server';
import { wholeText } from '../pairing-words/long-text';
import { pairingPage } from '../pairing-words/pairing-place';
import { afterWordsRefusal, pairingPlace, there } from '../pairing-words/pairing-place.server';
import { agreementParts, type AgreementInWords } from './agreement-parts.server';
import { MEETING_RHYTHMS, type GivenAgreement } from './agreement-words';
import { dayOf, refusedWork, wrongValues } from './work-form.server';
import { messagesFor } from '../../i18n/catalogues.server';

/** To the two alone; a consultation has none. */
export async function agreementPage(asked: Asked, id: string) {
  const { language } = asked;
  const { pairing } = there(asked, await ask(asked, PairingAgreementsDocument, { id }));
  const place = pairingPlace(pairing, language);
  if (place.viewerSide === null || place.kind === 'CONSULTATION' || place.status === 'PROPOSED') throw data(null, { status: 404 });
  const versions = pairing.agreements.map((one) => agreementParts(one, language));
  const [newest] = versions;
  return {
    ...{ place, versions },
    side: place.viewerSide,
    secrecy: pairing.secrecyNotice,
    canPropose: place.status === 'ACCEPTED' || place.status === 'ACTIVE',
    draft: draftOf(newest),
    tomorrow: dayAfter(today()),
  };
}

/** The next version begins with what the newest says. */
function draftOf(newest: AgreementInWords | undefined): GivenAgreement {
  if (!newest) return { goals: '', confidentiality: '', rhythm: 'FORTNIGHTLY', endsOn: '' };
  const { goals, confidentiality, rhythm, endsOn, isOver } = newest;
  return { goals: goals ?? '', confidentiality: confidentiality ?? '', rhythm, endsOn: isOver ? '' : endsOn };
}

export async function changeAgreement(asked: Asked, pairingId: string, form: FormData) {
  const page = pairingPage(pairingId, '/agreement');
  if (form.get('change') === 'accept') return accept(asked, { pairingId, agreementId: textOf(form, 'agreement', 200), page });
  const given: GivenAgreement = {
    goals: wholeText(form, 'goals'),
    confidentiality: wholeText(form, 'confidentiality'),
    rhythm: choiceOf<MeetingRhythm>(form, 'rhythm', MEETING_RHYTHMS) ?? 'FORTNIGHTLY',
    endsOn: dayOf(form, 'endsOn'),
  };
  const { goals, confidentiality, rhythm, endsOn } = given;
  if (!endsOn) return wrongValues({ endsOn: messagesFor(asked.language).say('pairing.agreementForm.endMissing') }, given);
  const { refusal } = await ask(asked, ProposeAgreementDocument, {
    input: { pairingId, goals, rhythm, endsOn, confidentiality: confidentiality.trim() || null },
  });
  if (refusal) return refusedWork(asked, refusal, { given, page });
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=proposed`);
}

interface Acceptance {
  readonly pairingId: string;
  readonly agreementId: string;
  readonly page: string;
}

/** Where a newer version came in between, that one is read first. */
async function accept(asked: Asked, { pairingId, agreementId, page }: Acceptance): Promise<Response> {
  const { refusal } = await ask(asked, AcceptAgreementDocument, { input: { agreementId } });
  if (refusal?.reason === 'VERSION_OUTDATED') return redirect(`/${asked.language}/${page}?done=newer`);
  return refusal ? afterWordsRefusal(asked, refusal, page) : redirect(`/${asked.language}/${pairingPage(pairingId)}?done=agreed`);
}
