/** Words in three languages as a reader gets them: in the asked language or the next that exists, and all of them. */
import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LOCALES, textIn, type Locale, type TextInLocale, type TranslatedText } from '#kernel';
import { LocaleEnum } from './enums.js';
import { ListSize } from './list-size.js';

@ObjectType('Translation')
export class TranslationType {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String)
  text: string;

  @Field(() => Boolean, { description: 'Whether the original has changed since this was translated' })
  outdated: boolean;
}

@ObjectType('LocalizedText', { description: 'Text in the asked language, else in Russian, Kazakh or English, whichever exists first' })
export class LocalizedTextType implements TextInLocale {
  @Field(() => String)
  text: string;

  @Field(() => LocaleEnum, { description: 'The language that the text is in' })
  locale: Locale;

  words: TranslatedText;
}

/** The text for a reader; null where no language has any. */
export function localized(words: TranslatedText, locale: Locale): LocalizedTextType | null {
  const found = textIn(words, locale);
  return found && { text: found.text, locale: found.locale, words };
}

@Resolver(() => LocalizedTextType)
export class LocalizedTextResolver {
  @ListSize(LOCALES.length)
  @ResolveField(() => [TranslationType], { description: '3 at most' })
  translations(@Parent() { words }: LocalizedTextType): TranslationType[] {
    return LOCALES.flatMap((locale) => {
      const text = words[locale];
      return text ? [{ locale, text, outdated: words.outdated?.includes(locale) ?? false }] : [];
    });
  }
}
