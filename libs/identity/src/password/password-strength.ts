/** Which new passwords are strong enough: long, hard to guess, not a common one. No rules of composition. */
import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

const SHORTEST = 12;
const LONGEST = 128;
/** zxcvbn's scale ends at 4; 3 withstands 10^8 guesses and more. */
const STRONG = 3;

export type PasswordProblem = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_TOO_WEAK';

/** The network's own words: the first that somebody who knows it would try. */
const OF_THE_NETWORK = [
  'nnrlk',
  'network',
  'kazakhstan',
  'qazaqstan',
  'казахстан',
  'қазақстан',
  'lprc',
  'iphr',
  'almaty',
  'astana',
  'demo',
  'сеть',
  'желі',
];

@Injectable()
export class PasswordStrength {
  private estimator: Promise<ZxcvbnFactory> | null = null;

  /** What is wrong with a new password of somebody of whom `known` is known (name, address); null where nothing is. */
  async problem(password: string, known: readonly string[]): Promise<PasswordProblem | null> {
    const length = [...password].length;
    if (length < SHORTEST) return 'PASSWORD_TOO_SHORT';
    if (length > LONGEST) return 'PASSWORD_TOO_LONG';
    const words = known.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter((word) => word.length > 2);
    const estimator = await (this.estimator ??= loadEstimator());
    const { score, sequence } = estimator.check(password, [...words, ...OF_THE_NETWORK]);
    if (score >= STRONG) return null;
    return sequence.length === 1 ? 'PASSWORD_COMMON' : 'PASSWORD_TOO_WEAK';
  }
}

/** Only where a password is set: its word lists are 60 MB that no other process of ours needs. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary = { ...common.dictionary, ...english.dictionary };
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs, maxLength: LONGEST });
}
