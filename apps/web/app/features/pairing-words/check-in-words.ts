// What a check-in can be answered with, the best answer first.
import type { FitAnswer, ProgressAnswer } from '../../graphql/generated/graphql';

export const FIT_ANSWERS: readonly FitAnswer[] = ['YES', 'UNSURE', 'NO'];
export const PROGRESS_ANSWERS: readonly ProgressAnswer[] = ['YES', 'SOME', 'NO'];
