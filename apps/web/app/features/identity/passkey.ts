// Passkeys in the browser: it asks the server for a question and its own keys for the answer.

export interface PasskeyQuestion {
  readonly optionsJson: string;
  /** Which question it is, where nobody is signed in yet. */
  readonly challengeId?: string;
}

/** The question behind an address of ours, or where to go before it is asked. */
export async function passkeyQuestion(address: string): Promise<PasskeyQuestion | { readonly goTo: string }> {
  const response = await fetch(address, { method: 'POST' });
  if (!response.ok) throw new Error(`No question: ${response.status}`);
  return (await response.json()) as PasskeyQuestion | { readonly goTo: string };
}

/** Makes a key and says which; throws where the reader or the browser refuses. */
export async function createdPasskey(optionsJson: string): Promise<string> {
  const options = JSON.parse(optionsJson) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return written(await navigator.credentials.create({ publicKey }));
}

/** Answers with a key; throws where the reader or the browser refuses. */
export async function passkeyAnswer(optionsJson: string): Promise<string> {
  const options = JSON.parse(optionsJson) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return written(await navigator.credentials.get({ publicKey }));
}

function written(credential: Credential | null): string {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('The browser gave no key');
  return JSON.stringify(credential.toJSON());
}
