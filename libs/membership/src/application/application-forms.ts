/** Checks what applicants write against the vocabulary of today. */
import { Injectable } from '@nestjs/common';
import { mailboxOf } from '#identity';
import { Clock } from '#platform';
import { Vocabulary } from '#taxonomy';
import { readForm, type ReadForm, type WrittenApplication } from './application-form.rules.js';

@Injectable()
export class ApplicationForms {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  async read(written: WrittenApplication, { isDraft }: { isDraft: boolean }): Promise<ReadForm> {
    const { regions, focusAreas } = await this.vocabulary.all();
    return readForm(written, {
      isDraft,
      regionCodes: new Set(regions.map(({ code }) => code)),
      focusAreaCodes: new Set(focusAreas.map(({ code }) => code)),
      year: Number(this.clock.today().slice(0, 4)),
      mailboxOf,
    });
  }
}
