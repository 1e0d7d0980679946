// The address of an area itself leads to the first of its pages that the reader has.
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { staffReader } from './staff.server';

export function loader(arriving: LoaderFunctionArgs): Response {
  const { language, area, pages } = staffReader(arriving);
  return redirect(`/${language}/${area}/${pages[0]}`);
}
